#define _GNU_SOURCE
#include "CTerminalShims.h"
#include <term.h>

SCREEN *cockpit_open_curses(const char *type, FILE *output, FILE *input) {
  SCREEN *screen = newterm(type, output, input);
  if (screen == NULL) return NULL;
  typeahead(-1);
  leaveok(stdscr, TRUE);
  idlok(stdscr, FALSE);
  nonl();
  curs_set(0);
  if (has_colors()) {
    start_color();
    use_default_colors();
  }
  return screen;
}

WINDOW *cockpit_standard_window(void) { return stdscr; }

WINDOW *cockpit_current_window(void) { return curscr; }

int cockpit_color_count(void) { return has_colors() ? COLORS : 0; }

int cockpit_pair_count(void) { return has_colors() ? COLOR_PAIRS : 1; }

attr_t cockpit_attributes(bool bold, bool dim, bool underline, bool reverse) {
  return (bold ? A_BOLD : A_NORMAL) | (dim ? A_DIM : A_NORMAL)
         | (underline ? A_UNDERLINE : A_NORMAL) | (reverse ? A_REVERSE : A_NORMAL);
}

cchar_t cockpit_cell(const unsigned int *scalars, size_t count, attr_t attributes, int pair) {
  wchar_t text[CCHARW_MAX + 1] = {0};
  for (size_t i = 0; i < count && i < CCHARW_MAX; i++) text[i] = (wchar_t)scalars[i];
  cchar_t cell = {0};
  setcchar(&cell, text, attributes, (short)pair, &pair);
  return cell;
}

size_t cockpit_cell_scalars(const cchar_t *cell, unsigned int scalars[CCHARW_MAX]) {
  wchar_t text[CCHARW_MAX + 1] = {0};
  attr_t attributes;
  short pair;
  int wide_pair;
  if (getcchar(cell, text, &attributes, &pair, &wide_pair) != OK) return 0;
  size_t count = 0;
  while (count < CCHARW_MAX && text[count] != 0) {
    scalars[count] = (unsigned int)text[count];
    count++;
  }
  return count;
}

attr_t cockpit_cell_attributes(const cchar_t *cell) {
  return cell->attr & (attr_t)(A_BOLD | A_DIM | A_UNDERLINE | A_REVERSE);
}

int cockpit_cell_pair(const cchar_t *cell) {
  wchar_t text[CCHARW_MAX + 1] = {0};
  attr_t attributes;
  short pair;
  int wide_pair = 0;
  getcchar(cell, text, &attributes, &pair, &wide_pair);
  return wide_pair;
}

const char *cockpit_capability(const char *name) {
  const char *text = tigetstr(name);
  return text == (const char *)-1 ? NULL : text;
}

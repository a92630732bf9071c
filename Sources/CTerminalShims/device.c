#define _GNU_SOURCE
#include "CTerminalShims.h"
#include <langinfo.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <wchar.h>

int cockpit_wcwidth(unsigned int scalar) { return wcwidth((wchar_t)scalar); }

bool cockpit_locale_is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

bool cockpit_terminal_size(int descriptor, int *columns, int *rows) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0) return false;
  if (size.ws_col == 0 || size.ws_row == 0) return false;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return true;
}

bool cockpit_set_key_mode(int descriptor, const struct termios *shell_mode, bool signals) {
  struct termios mode = *shell_mode;
  mode.c_lflag &= ~(tcflag_t)(ICANON | ECHO | IEXTEN);
  if (signals) mode.c_lflag |= ISIG;
  else mode.c_lflag &= ~(tcflag_t)ISIG;
  mode.c_iflag &= ~(tcflag_t)(ICRNL | INLCR | IGNCR | IXON | IXOFF | ISTRIP);
  mode.c_oflag &= ~(tcflag_t)OPOST;
  mode.c_cc[VMIN] = 1;
  mode.c_cc[VTIME] = 0;
  return tcsetattr(descriptor, TCSANOW, &mode) == 0;
}

void cockpit_set_mode(int descriptor, const struct termios *mode) {
  sigset_t background, before;
  sigemptyset(&background);
  sigaddset(&background, SIGTTOU);
  sigprocmask(SIG_BLOCK, &background, &before);
  tcsetattr(descriptor, TCSANOW, mode);
  sigprocmask(SIG_SETMASK, &before, NULL);
}

void cockpit_drop_input(int descriptor) { tcflush(descriptor, TCIFLUSH); }

int cockpit_memory_file(const char *name) { return memfd_create(name, MFD_CLOEXEC); }

// What Swift cannot say of curses and signals.
#ifndef CTERMINALSHIMS_H
#define CTERMINALSHIMS_H

#include "../../CNCurses/shim.h"
#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

// MARK: curses.c

/// The greatest number of scalars in one cell.
enum { cockpit_scalars_per_cell = CCHARW_MAX };

/// Opens curses on two streams; NULL if the type of the terminal is not known.
///
/// Neither stream has to be a terminal. What is typed never holds a frame back.
SCREEN *cockpit_open_curses(const char *type, FILE *output, FILE *input);

/// The window beneath all panels.
WINDOW *cockpit_standard_window(void);
/// What curses believes the terminal to show.
WINDOW *cockpit_current_window(void);

/// The colours that the terminal has; 0 for none.
int cockpit_color_count(void);
/// The colour pairs that can be told apart, the default one among them.
int cockpit_pair_count(void);

/// The attribute bits of a look.
attr_t cockpit_attributes(bool bold, bool dim, bool underline, bool reverse);
/// One cell of a base and what combines with it, at most `cockpit_scalars_per_cell` scalars.
cchar_t cockpit_cell(const unsigned int *scalars, size_t count, attr_t attributes, int pair);
/// Reads a cell back; gives the number of scalars.
size_t cockpit_cell_scalars(const cchar_t *cell, unsigned int scalars[CCHARW_MAX]);
/// Reads the attribute bits of a cell back, without its colours.
attr_t cockpit_cell_attributes(const cchar_t *cell);
/// Reads the colour pair of a cell back.
int cockpit_cell_pair(const cchar_t *cell);

/// A string of the terminal's description, or NULL.
const char *cockpit_capability(const char *name);

// MARK: device.c

/// The width libc gives a scalar in the current locale, in columns; -1 if it is not printable.
int cockpit_wcwidth(unsigned int scalar);
/// Whether the current locale's characters are UTF-8.
bool cockpit_locale_is_utf8(void);
/// Reads the size of a terminal; false where there is none.
bool cockpit_terminal_size(int descriptor, int *columns, int *rows);
/// Puts a terminal into the mode in which each key arrives at once, unechoed; false on failure.
///
/// Signals from keys are on or off as asked; flow control by keys is off.
bool cockpit_set_key_mode(int descriptor, const struct termios *shell_mode, bool signals);
/// Drops what has come from a terminal and was not read.
void cockpit_drop_input(int descriptor);
/// Sets the mode of a terminal, even from the background, without being stopped for it.
void cockpit_set_mode(int descriptor, const struct termios *mode);

/// Makes a file in memory that nobody else can open; -1 on failure.
int cockpit_memory_file(const char *name);

// MARK: signals.c

/// Starts to collect the signals that concern a screen and those that end a program from outside.
///
/// A signal that is ignored when this is called stays ignored. Gives the descriptor that becomes
/// readable when a signal has come, or -1.
int cockpit_signals_open(void);
/// Takes the signals that have come since the last call, bit n - 1 for signal n.
unsigned long cockpit_signals_take(void);
/// Stops this process as Ctrl-Z does; returns when it is continued.
void cockpit_signals_stop(void);
/// Gives the signals back to who had them before.
void cockpit_signals_close(void);

// MARK: guard.c

/// What the crash guard does when the program traps.
struct cockpit_guard {
  /// Where the terminal is.
  int terminal;
  /// Whether `mode` is to be restored.
  bool has_mode;
  /// The mode in which the shell had the terminal.
  struct termios mode;
  /// The bytes that bring the terminal back; must outlive the guard.
  const char *reset;
  size_t reset_length;
  /// A file with what went to stderr, or -1.
  int messages;
  /// Where the tail of it goes.
  int messages_outlet;
};

/// Arms the guard against SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE and SIGQUIT.
void cockpit_guard_arm(const struct cockpit_guard *guard);
/// Gives the signals back to who had them before.
void cockpit_guard_disarm(void);
/// Copies the last part of a file to a descriptor, at most `limit` bytes.
void cockpit_copy_tail(int from, int to, size_t limit);

#endif

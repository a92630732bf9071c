// Includes only: a change here does not rebuild the users of a system library.
// What is written for the cockpit lives in CTerminalShims.
#ifndef CNCURSES_SHIM_H
#define CNCURSES_SHIM_H

#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <panel.h>

#endif

// What Swift cannot say of curses and signals.
#ifndef CTERMINALSHIMS_H
#define CTERMINALSHIMS_H

/// The width libc gives a scalar in the current locale, in columns; -1 if it is not printable.
int cockpit_wcwidth(unsigned int scalar);

#endif

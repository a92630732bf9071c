#define _GNU_SOURCE
#include "CTerminalShims.h"
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static const int fatal[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGQUIT, SIGSYS, SIGXCPU, SIGXFSZ};
enum { fatal_count = sizeof fatal / sizeof fatal[0] };

static struct sigaction before[fatal_count];
static struct cockpit_guard armed;
/// A stack of its own: a stack that has overflowed cannot carry the handler.
static char stack[32768];

/// Writes all bytes, or as many as a line takes that stalls for less than a quarter of a second.
static void write_all(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written > 0) {
      bytes += written;
      count -= (size_t)written;
    } else if (written < 0 && errno == EAGAIN) {
      struct pollfd line = {.fd = descriptor, .events = POLLOUT};
      if (poll(&line, 1, 250) != 1) return;
    } else if (written == 0 || errno != EINTR) {
      return;
    }
  }
}

void cockpit_copy_tail(int from, int to, size_t limit) {
  struct stat status;
  if (fstat(from, &status) != 0) return;
  off_t place = status.st_size > (off_t)limit ? status.st_size - (off_t)limit : 0;
  char bytes[1024];
  ssize_t count;
  while ((count = pread(from, bytes, sizeof bytes, place)) > 0) {
    write_all(to, bytes, (size_t)count);
    place += count;
  }
}

/// Restores the terminal, says what is known, and lets the signal do what it would have done.
static void give_up(int number) {
  write_all(armed.terminal, armed.reset, armed.reset_length);
  if (armed.has_mode) cockpit_set_mode(armed.terminal, &armed.mode);
  if (armed.messages >= 0) cockpit_copy_tail(armed.messages, armed.messages_outlet, 4096);
  struct sigaction usual = {.sa_handler = SIG_DFL};
  sigemptyset(&usual.sa_mask);
  sigaction(number, &usual, NULL);
  raise(number);
}

void cockpit_guard_arm(const struct cockpit_guard *guard) {
  armed = *guard;
  stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&alternate, NULL);
  struct sigaction action = {
      .sa_handler = give_up, .sa_flags = SA_ONSTACK | SA_NODEFER | (int)SA_RESETHAND};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < fatal_count; i++) sigaction(fatal[i], &action, &before[i]);
}

void cockpit_guard_disarm(void) {
  for (int i = 0; i < fatal_count; i++) sigaction(fatal[i], &before[i], NULL);
}

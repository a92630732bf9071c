#define _GNU_SOURCE
#include "CTerminalShims.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <unistd.h>

/// What concerns a screen, and what would end the program with the terminal taken; the signals of
/// the real-time range follow. Those of a fault in the program are the guard's.
static const int named[] = {SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGINT,  SIGHUP,    SIGUSR1,
                            SIGUSR2,  SIGALRM, SIGPIPE, SIGPROF, SIGPOLL, SIGVTALRM, SIGPWR,
                            SIGSTKFLT};
enum {
  named_count = sizeof named / sizeof named[0],
  /// The kernel's last signal; bit n - 1 of a word is signal n.
  last_signal = 64
};

static struct sigaction before[last_signal + 1];
static bool is_open[last_signal + 1];
/// The signals that have come; the pipe only wakes who waits for them.
static atomic_ulong pending;
static int wake_up[2] = {-1, -1};

static void collect(int number) {
  int saved = errno;
  atomic_fetch_or(&pending, 1UL << (number - 1));
  char byte = 0;
  ssize_t ignored = write(wake_up[1], &byte, 1);
  (void)ignored;
  errno = saved;
}

/// Collects a signal from now on, unless it is ignored.
static void install(int number) {
  if (sigaction(number, NULL, &before[number]) != 0) return;
  if (before[number].sa_handler == SIG_IGN) return;
  struct sigaction action = {.sa_handler = collect, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  is_open[number] = sigaction(number, &action, NULL) == 0;
}

int cockpit_signals_open(void) {
  if (pipe2(wake_up, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  atomic_store(&pending, 0);
  for (int i = 0; i < named_count; i++) install(named[i]);
  for (int number = SIGRTMIN; number <= SIGRTMAX; number++) install(number);
  return wake_up[0];
}

unsigned long cockpit_signals_take(void) {
  char bytes[64];
  while (read(wake_up[0], bytes, sizeof bytes) > 0) continue;
  return atomic_exchange(&pending, 0);
}

void cockpit_signals_stop(void) {
  struct sigaction stop = {.sa_handler = SIG_DFL}, ours;
  sigemptyset(&stop.sa_mask);
  sigaction(SIGTSTP, &stop, &ours);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
}

void cockpit_signals_close(void) {
  for (int number = 1; number <= last_signal; number++) {
    if (is_open[number]) sigaction(number, &before[number], NULL);
    is_open[number] = false;
  }
  close(wake_up[0]);
  close(wake_up[1]);
  wake_up[0] = wake_up[1] = -1;
}

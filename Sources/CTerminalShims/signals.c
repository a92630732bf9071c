#define _GNU_SOURCE
#include "CTerminalShims.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <unistd.h>

static const int collected[] = {SIGWINCH, SIGTERM, SIGINT, SIGHUP, SIGTSTP, SIGCONT};
enum { collected_count = sizeof collected / sizeof collected[0] };

static struct sigaction before[collected_count];
/// The signals that have come; the pipe only wakes who waits for them.
static atomic_ulong pending;
static int wake_up[2] = {-1, -1};

static void collect(int number) {
  int saved = errno;
  atomic_fetch_or(&pending, 1UL << number);
  char byte = 0;
  ssize_t ignored = write(wake_up[1], &byte, 1);
  (void)ignored;
  errno = saved;
}

static void install(int number, struct sigaction *previous) {
  struct sigaction action = {.sa_handler = collect, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, previous);
}

int cockpit_signals_open(void) {
  if (pipe2(wake_up, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  atomic_store(&pending, 0);
  for (int i = 0; i < collected_count; i++) {
    sigaction(collected[i], NULL, &before[i]);
    if (before[i].sa_handler != SIG_IGN) install(collected[i], NULL);
  }
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
  for (int i = 0; i < collected_count; i++) sigaction(collected[i], &before[i], NULL);
  close(wake_up[0]);
  close(wake_up[1]);
  wake_up[0] = wake_up[1] = -1;
}

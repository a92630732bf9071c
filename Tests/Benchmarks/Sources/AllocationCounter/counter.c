// Counts how often a program asks for memory and for how many bytes, for whoever maps the same file.
//
//   cc -O2 -shared -fPIC -o counter.so counter.c
//   ALLOCATIONS=FILE LD_PRELOAD=counter.so PROGRAM
//
// FILE has two words of 64 bits: the calls and the bytes. What is given back is not counted.

#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *memory, size_t size);
extern void *__libc_memalign(size_t alignment, size_t size);

struct counts {
  uint64_t calls, bytes;
};

static struct counts none;
static struct counts *counts = &none;

__attribute__((constructor)) static void begin(void) {
  const char *path = getenv("ALLOCATIONS");
  const int file = path ? open(path, O_RDWR | O_CLOEXEC) : -1;
  if (file < 0 || ftruncate(file, sizeof *counts) != 0) return;
  void *memory = mmap(NULL, sizeof *counts, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  close(file);
  if (memory != MAP_FAILED) counts = memory;
}

static void count(size_t size) {
  __atomic_fetch_add(&counts->calls, 1, __ATOMIC_RELAXED);
  __atomic_fetch_add(&counts->bytes, size, __ATOMIC_RELAXED);
}

void *malloc(size_t size) {
  count(size);
  return __libc_malloc(size);
}

void *calloc(size_t number, size_t size) {
  count(number * size);
  return __libc_calloc(number, size);
}

void *realloc(void *memory, size_t size) {
  count(size);
  return __libc_realloc(memory, size);
}

void *memalign(size_t alignment, size_t size) {
  count(size);
  return __libc_memalign(alignment, size);
}

void *aligned_alloc(size_t alignment, size_t size) { return memalign(alignment, size); }

int posix_memalign(void **memory, size_t alignment, size_t size) {
  *memory = memalign(alignment, size);
  return *memory ? 0 : ENOMEM;
}

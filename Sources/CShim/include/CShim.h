// What Swift's Glibc module does not show of Linux. Each function does one call and decides nothing; descriptors are
// always closed on exec. _GNU_SOURCE stays in the .c file: here it would give Glibc's types a second shape.
#ifndef CSHIM_H
#define CSHIM_H

#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

// The epoll flags are an enumeration in C; Swift wants plain numbers.
extern const uint32_t shim_epoll_readable;
extern const uint32_t shim_epoll_writable;
extern const uint32_t shim_epoll_failed;
extern const uint32_t shim_epoll_on_change;

// struct epoll_event with its union opened.
struct shim_event {
    uint32_t events;
    uint64_t tag;
};

// <sys/epoll.h> is not in the Glibc module.
int shim_epoll_create(void);

// Adds the descriptor or changes what is wanted of it: callers need not know whether it was there.
int shim_epoll_watch(int epoll, int descriptor, uint32_t events, uint64_t tag);

// EPOLL_CTL_DEL, which wants no event.
int shim_epoll_forget(int epoll, int descriptor);

// At most 128 events at a time; -1 milliseconds wait for ever.
int shim_epoll_wait(int epoll, struct shim_event *events, int capacity, int milliseconds);

// <sys/eventfd.h> is not in the Glibc module: a counter that wakes a sleeping thread.
int shim_eventfd(void);

// <sys/signalfd.h> is not in the Glibc module; the signals in the mask must be blocked by the caller.
int shim_signalfd(const sigset_t *mask);

// One signal from a signalfd: its number, 0 when none waits, -1 on an error. Spares Swift the 128-byte record.
int shim_signalfd_next(int descriptor);

// memmem is a GNU extension: the first place of the needle, or NULL; linear time in glibc.
const void *shim_memmem(const void *hay, size_t hay_size, const void *needle, size_t needle_size);

// <sys/random.h> is not in the Glibc module: random bytes of the kernel; up to 256 come whole and uninterrupted.
ssize_t shim_getrandom(void *bytes, size_t count);

// pipe2 is a GNU extension: both ends are closed on exec from their birth.
int shim_pipe(int ends[2]);

// prctl is variadic: names the calling thread for `ps -L` and debuggers, at most 15 bytes.
int shim_name_thread(const char *name);

// mallopt is not in the Glibc module: memory for anything of 256 KiB or more goes back to the system when it is freed.
// glibc would otherwise learn from the first large mail to keep as much for ever.
void shim_return_large_memory(void);

#endif

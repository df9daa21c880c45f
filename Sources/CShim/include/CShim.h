// What Swift's Glibc module does not show of Linux. Each function does one call and decides nothing;
// descriptors are always closed on exec.
#ifndef CSHIM_H
#define CSHIM_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/file.h>
#include <sys/prctl.h>
#include <sys/random.h>
#include <sys/signalfd.h>
#include <sys/types.h>
#include <unistd.h>

// The epoll flags are an enumeration in C; Swift wants plain numbers.
static const uint32_t shim_epoll_readable = EPOLLIN;
static const uint32_t shim_epoll_writable = EPOLLOUT;
static const uint32_t shim_epoll_failed = EPOLLERR | EPOLLHUP;
static const uint32_t shim_epoll_on_change = EPOLLET;

// <sys/epoll.h> is not in the Glibc module.
static inline int shim_epoll_create(void) { return epoll_create1(EPOLL_CLOEXEC); }

// Adds the descriptor or changes what is wanted of it: callers need not know whether it was there.
static inline int shim_epoll_watch(int epoll, int descriptor, uint32_t events, uint64_t tag) {
    struct epoll_event event = {.events = events, .data = {.u64 = tag}};
    if (epoll_ctl(epoll, EPOLL_CTL_ADD, descriptor, &event) == 0) return 0;
    return epoll_ctl(epoll, EPOLL_CTL_MOD, descriptor, &event);
}

// EPOLL_CTL_DEL; the event may be NULL since Linux 2.6.9.
static inline int shim_epoll_forget(int epoll, int descriptor) {
    return epoll_ctl(epoll, EPOLL_CTL_DEL, descriptor, NULL);
}

// struct epoll_event comes from the same header, so the wait goes with it.
static inline int shim_epoll_wait(int epoll, struct epoll_event *events, int capacity, int milliseconds) {
    return epoll_wait(epoll, events, capacity, milliseconds);
}

// The tag sits in a union.
static inline uint64_t shim_epoll_tag(const struct epoll_event *event) { return event->data.u64; }

// <sys/eventfd.h> is not in the Glibc module: a counter that wakes a sleeping thread.
static inline int shim_eventfd(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

// <sys/signalfd.h> is not in the Glibc module; the signals in the mask must be blocked by the caller.
static inline int shim_signalfd(const sigset_t *mask) { return signalfd(-1, mask, SFD_CLOEXEC | SFD_NONBLOCK); }

// One signal from a signalfd: its number, 0 when none waits, -1 on an error. Spares Swift the 128-byte record.
static inline int shim_signalfd_next(int descriptor) {
    struct signalfd_siginfo record;
    ssize_t count = read(descriptor, &record, sizeof record);
    if (count == (ssize_t)sizeof record) return (int)record.ssi_signo;
    return count < 0 && (errno == EAGAIN || errno == EINTR) ? 0 : -1;
}

// memmem is a GNU extension: the first place of the needle, or NULL; linear time in glibc.
static inline const void *shim_memmem(const void *hay, size_t hay_size, const void *needle, size_t needle_size) {
    return memmem(hay, hay_size, needle, needle_size);
}

// <sys/random.h> is not in the Glibc module: random bytes of the kernel; up to 256 come whole and uninterrupted.
static inline ssize_t shim_getrandom(void *bytes, size_t count) { return getrandom(bytes, count, 0); }

// pipe2 is a GNU extension: both ends are closed on exec from their birth.
static inline int shim_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }

// prctl is variadic: names the calling thread for `ps -L` and debuggers, at most 15 bytes.
static inline int shim_name_thread(const char *name) { return prctl(PR_SET_NAME, name, 0, 0, 0); }

#endif

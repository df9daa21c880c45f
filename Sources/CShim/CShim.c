#define _GNU_SOURCE 1
#include "CShim.h"

#include <malloc.h>

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/prctl.h>
#include <sys/random.h>
#include <sys/signalfd.h>
#include <unistd.h>

const uint32_t shim_epoll_readable = EPOLLIN;
const uint32_t shim_epoll_writable = EPOLLOUT;
const uint32_t shim_epoll_failed = EPOLLERR | EPOLLHUP;
const uint32_t shim_epoll_on_change = EPOLLET;

int shim_epoll_create(void) { return epoll_create1(EPOLL_CLOEXEC); }

int shim_epoll_watch(int epoll, int descriptor, uint32_t events, uint64_t tag) {
    struct epoll_event event = {.events = events, .data = {.u64 = tag}};
    if (epoll_ctl(epoll, EPOLL_CTL_MOD, descriptor, &event) == 0) return 0;
    return epoll_ctl(epoll, EPOLL_CTL_ADD, descriptor, &event);
}

int shim_epoll_forget(int epoll, int descriptor) { return epoll_ctl(epoll, EPOLL_CTL_DEL, descriptor, NULL); }

int shim_epoll_wait(int epoll, struct shim_event *events, int capacity, int milliseconds) {
    struct epoll_event raw[128];
    int count = epoll_wait(epoll, raw, capacity < 128 ? capacity : 128, milliseconds);
    for (int i = 0; i < count; i++) {
        events[i].events = raw[i].events;
        events[i].tag = raw[i].data.u64;
    }
    return count;
}

int shim_eventfd(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

int shim_signalfd(const sigset_t *mask) { return signalfd(-1, mask, SFD_CLOEXEC | SFD_NONBLOCK); }

int shim_signalfd_next(int descriptor) {
    struct signalfd_siginfo record;
    ssize_t count = read(descriptor, &record, sizeof record);
    if (count == (ssize_t)sizeof record) return (int)record.ssi_signo;
    return count < 0 && (errno == EAGAIN || errno == EINTR) ? 0 : -1;
}

const void *shim_memmem(const void *hay, size_t hay_size, const void *needle, size_t needle_size) {
    return memmem(hay, hay_size, needle, needle_size);
}

ssize_t shim_getrandom(void *bytes, size_t count) { return getrandom(bytes, count, 0); }

int shim_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }

int shim_name_thread(const char *name) { return prctl(PR_SET_NAME, name, 0, 0, 0); }

void shim_return_large_memory(void) {
    mallopt(M_MMAP_THRESHOLD, 256 * 1024);
}

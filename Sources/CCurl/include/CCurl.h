// libcurl without variadic functions, which Swift cannot call, and without casts in macros, which it does not import.
// Nothing here decides anything.
#ifndef CCURL_H
#define CCURL_H

#define CURL_STRICTER 1 // CURL and CURLM become types of their own
#define CURL_DISABLE_TYPECHECK 1
#include <curl/curl.h>

// The shapes of libcurl's callbacks.
typedef size_t (*ccurl_on_bytes)(char *bytes, size_t size, size_t count, void *context);
typedef curl_socket_t (*ccurl_on_open_socket)(void *context, curlsocktype purpose, struct curl_sockaddr *address);
typedef CURLcode (*ccurl_on_tls)(CURL *easy, void *tls, void *context);
typedef int (*ccurl_on_socket)(CURL *easy, curl_socket_t socket, int what, void *context, void *of_socket);
typedef int (*ccurl_on_timer)(CURLM *multi, long milliseconds, void *context);

// curl_easy_setopt, one function for each type of value.
static inline CURLcode ccurl_set_long(CURL *easy, CURLoption option, long value) {
    return curl_easy_setopt(easy, option, value);
}
static inline CURLcode ccurl_set_string(CURL *easy, CURLoption option, const char *value) {
    return curl_easy_setopt(easy, option, value);
}
static inline CURLcode ccurl_set_pointer(CURL *easy, CURLoption option, void *value) {
    return curl_easy_setopt(easy, option, value);
}
static inline CURLcode ccurl_set_on_bytes(CURL *easy, CURLoption option, ccurl_on_bytes callback) {
    return curl_easy_setopt(easy, option, callback);
}
static inline CURLcode ccurl_set_on_open_socket(CURL *easy, ccurl_on_open_socket callback) {
    return curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, callback);
}
static inline CURLcode ccurl_set_on_tls(CURL *easy, ccurl_on_tls callback) {
    return curl_easy_setopt(easy, CURLOPT_SSL_CTX_FUNCTION, callback);
}

// curl_easy_getinfo, one function for each thing asked.
static inline CURLcode ccurl_get_socket(CURL *easy, curl_socket_t *socket) {
    return curl_easy_getinfo(easy, CURLINFO_ACTIVESOCKET, socket);
}
static inline CURLcode ccurl_get_errno(CURL *easy, long *number) {
    return curl_easy_getinfo(easy, CURLINFO_OS_ERRNO, number);
}
static inline CURLcode ccurl_get_connect_time(CURL *easy, curl_off_t *microseconds) {
    return curl_easy_getinfo(easy, CURLINFO_CONNECT_TIME_T, microseconds);
}

// curl_multi_setopt, one function for each type of value.
static inline CURLMcode ccurl_multi_set_on_socket(CURLM *multi, ccurl_on_socket callback) {
    return curl_multi_setopt(multi, CURLMOPT_SOCKETFUNCTION, callback);
}
static inline CURLMcode ccurl_multi_set_on_timer(CURLM *multi, ccurl_on_timer callback) {
    return curl_multi_setopt(multi, CURLMOPT_TIMERFUNCTION, callback);
}
static inline CURLMcode ccurl_multi_set_pointer(CURLM *multi, CURLMoption option, void *value) {
    return curl_multi_setopt(multi, option, value);
}

// CURL_SOCKET_TIMEOUT is a cast: tells the multi that its timer ran out.
static inline CURLMcode ccurl_multi_timer_ran_out(CURLM *multi, int *running) {
    return curl_multi_socket_action(multi, CURL_SOCKET_TIMEOUT, 0, running);
}

// The result of a finished handle sits in a union.
static inline CURLcode ccurl_result(const CURLMsg *message) { return message->data.result; }

// CURL_GLOBAL_DEFAULT is a chain of macros.
static inline CURLcode ccurl_start(void) { return curl_global_init(CURL_GLOBAL_DEFAULT); }

#endif

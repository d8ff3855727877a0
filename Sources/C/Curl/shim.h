// The door to libcurl: typed wrappers for its variadic calls, which Swift cannot make.
#ifndef OIT_CURL_SHIM_H
#define OIT_CURL_SHIM_H
#include <curl/curl.h>
#include <dlfcn.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>

typedef size_t (*oit_bytes_callback)(char *bytes, size_t size, size_t count, void *context);

static inline CURLcode oit_setopt_long(CURL *h, CURLoption o, long v) {
  return curl_easy_setopt(h, o, v);
}

static inline CURLcode oit_setopt_size(CURL *h, CURLoption o, curl_off_t v) {
  return curl_easy_setopt(h, o, v);
}

static inline CURLcode oit_setopt_string(CURL *h, CURLoption o, const char *v) {
  return curl_easy_setopt(h, o, v);
}

static inline CURLcode oit_setopt_pointer(CURL *h, CURLoption o, void *v) {
  return curl_easy_setopt(h, o, v);
}

static inline CURLcode oit_setopt_list(CURL *h, CURLoption o, struct curl_slist *v) {
  return curl_easy_setopt(h, o, v);
}

static inline CURLcode oit_setopt_bytes(CURL *h, CURLoption o, oit_bytes_callback v) {
  return curl_easy_setopt(h, o, v);
}

static inline CURLcode oit_setopt_socket(CURL *h, CURLoption o, curl_opensocket_callback v) {
  return curl_easy_setopt(h, o, v);
}

static inline CURLcode oit_setopt_debug(CURL *h, CURLoption o, curl_debug_callback v) {
  return curl_easy_setopt(h, o, v);
}

// Lets OpenSSL talk to servers that do not know RFC 5746. The function is found at run time: libcurl
// brings libssl along, whose headers are not needed for anything else. SSL_OP_LEGACY_SERVER_CONNECT
// is bit 2 of OpenSSL 1.1.1 and 3.
static CURLcode oit_legacy_connect(CURL *h, void *context, void *unused) {
  (void)h;
  (void)unused;
  unsigned long long (*set)(void *, unsigned long long) =
      (unsigned long long (*)(void *, unsigned long long))dlsym(RTLD_DEFAULT, "SSL_CTX_set_options");
  if (set) set(context, 1ULL << 2);
  return CURLE_OK;
}

static inline CURLcode oit_setopt_legacy_connect(CURL *h) {
  return curl_easy_setopt(h, CURLOPT_SSL_CTX_FUNCTION, oit_legacy_connect);
}

static inline CURLMcode oit_multi_setopt_long(CURLM *m, CURLMoption o, long v) {
  return curl_multi_setopt(m, o, v);
}

static inline long oit_getinfo_long(CURL *h, CURLINFO i) {
  long v = 0;
  return curl_easy_getinfo(h, i, &v) == CURLE_OK ? v : 0;
}

static inline curl_off_t oit_getinfo_size(CURL *h, CURLINFO i) {
  curl_off_t v = 0;
  return curl_easy_getinfo(h, i, &v) == CURLE_OK ? v : 0;
}

// The result of a finished transfer, which stands in a union.
static inline CURLcode oit_message_result(const CURLMsg *message) {
  return message->data.result;
}

// Copies the address out of curl's structure, which is longer than its declaration for IPv6.
// Returns 4 or 16, the bytes written; 0 for another family.
static inline int oit_sockaddr_bytes(
    const struct curl_sockaddr *from, unsigned char out[16], unsigned short *port) {
  if (from->family == AF_INET && from->addrlen >= sizeof(struct sockaddr_in)) {
    struct sockaddr_in v4;
    memcpy(&v4, (const void *)&from->addr, sizeof v4);
    memcpy(out, &v4.sin_addr, 4);
    *port = ntohs(v4.sin_port);
    return 4;
  }
  if (from->family == AF_INET6 && from->addrlen >= sizeof(struct sockaddr_in6)) {
    struct sockaddr_in6 v6;
    memcpy(&v6, (const void *)&from->addr, sizeof v6);
    memcpy(out, &v6.sin6_addr, 16);
    *port = ntohs(v6.sin6_port);
    return 16;
  }
  return 0;
}

// Opens the socket that curl asked for, closed in child processes.
static inline curl_socket_t oit_open_socket(const struct curl_sockaddr *for_address) {
  return socket(for_address->family, for_address->socktype | SOCK_CLOEXEC, for_address->protocol);
}

#endif

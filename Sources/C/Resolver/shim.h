// The door to glibc's resolver, whose state and functions are macros.
#ifndef OIT_RESOLVER_SHIM_H
#define OIT_RESOLVER_SHIM_H
#include <arpa/nameser.h>
#include <netdb.h>
#include <resolv.h>
#include <string.h>

// Whether the name server says plainly that there is no such name (NXDOMAIN). getaddrinfo says so
// of a circle of aliases, too.
static inline int oit_name_is_unknown(const char *host) {
  struct __res_state state;
  unsigned char answer[NS_PACKETSZ];
  memset(&state, 0, sizeof state);
  if (res_ninit(&state) != 0) return 0;
  int length = res_nquery(&state, host, ns_c_in, ns_t_a, answer, sizeof answer);
  int is_unknown = length < 0 && state.res_h_errno == HOST_NOT_FOUND;
  res_nclose(&state);
  return is_unknown;
}

#endif

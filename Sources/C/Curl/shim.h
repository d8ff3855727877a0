// The door to libcurl: typed wrappers for its variadic calls, which Swift cannot make.
#ifndef OIT_CURL_SHIM_H
#define OIT_CURL_SHIM_H
#include <curl/curl.h>

static inline CURLcode oit_setopt_long(CURL *h, CURLoption o, long v) {
  return curl_easy_setopt(h, o, v);
}

#endif

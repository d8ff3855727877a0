// The door to zlib: inflateInit2 is a macro, which Swift does not see.
#ifndef OIT_ZLIB_SHIM_H
#define OIT_ZLIB_SHIM_H
#include <zlib.h>

static inline int oit_inflate_start(z_streamp stream, int window_bits) {
  return inflateInit2(stream, window_bits);
}

#endif

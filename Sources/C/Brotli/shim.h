// The door to brotli's decoder.
#ifndef OIT_BROTLI_SHIM_H
#define OIT_BROTLI_SHIM_H
#include <brotli/decode.h>

#endif

// The door to libxml2.
#ifndef OIT_LIBXML2_SHIM_H
#define OIT_LIBXML2_SHIM_H
#include <libxml/xmlversion.h>
// Debian's libxml2 pulls in ICU headers that clash with Foundation's own
// (swiftlang/swift-foundation-icu#93); nothing here needs them.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>

#endif

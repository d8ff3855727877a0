// The door to libxml2.
#ifndef OIT_LIBXML2_SHIM_H
#define OIT_LIBXML2_SHIM_H
#include <libxml/xmlversion.h>
// Debian's libxml2 pulls in ICU headers that clash with Foundation's own
// (swiftlang/swift-foundation-icu#93); nothing here needs them.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>

// Handlers that say nothing. The generic one is variadic, which Swift cannot write.
static void oit_xml_silent(void *context, const char *message, ...) {
  (void)context;
  (void)message;
}

static void oit_xml_silent_structured(void *context, xmlErrorPtr error) {
  (void)context;
  (void)error;
}

// Keeps libxml2 from writing to standard error on the calling thread: encoding errors are
// printed there even with HTML_PARSE_NOERROR.
static inline void oit_xml_quiet(void) {
  xmlSetGenericErrorFunc(NULL, oit_xml_silent);
  xmlSetStructuredErrorFunc(NULL, oit_xml_silent_structured);
}

// The line that the parser has reached, from 1.
static inline int oit_xml_line(htmlParserCtxtPtr context) {
  return context->input ? context->input->line : 0;
}

#endif

// The door to libarchive: ZIP containers, read (Office files, archives) and written (DOCX).
#ifndef OIT_ARCHIVE_SHIM_H
#define OIT_ARCHIVE_SHIM_H
#include <archive.h>
#include <archive_entry.h>

#endif

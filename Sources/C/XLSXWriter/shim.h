// The door to libxlsxwriter: workbooks, written.
#ifndef OIT_XLSXWRITER_SHIM_H
#define OIT_XLSXWRITER_SHIM_H
#include <sys/syscall.h>
#include <unistd.h>
#include <xlsxwriter.h>

// A file in memory; -1 with `errno` when there is none to be had. Swift does not see memfd_create,
// which the C library declares for _GNU_SOURCE only. 1 is MFD_CLOEXEC.
static inline int oit_memory_file(const char *name) {
  return (int)syscall(SYS_memfd_create, name, 1u);
}

#endif

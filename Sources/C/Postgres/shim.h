// The door to PostgreSQL's client library.
#ifndef OIT_POSTGRES_SHIM_H
#define OIT_POSTGRES_SHIM_H
#include <libpq-fe.h>

// Five letters that say what kind of error it is (PG_DIAG_SQLSTATE is a character constant).
static inline const char *oit_error_code(const PGresult *result) {
  return PQresultErrorField(result, PG_DIAG_SQLSTATE);
}

// The error in one sentence, without its place in the statement.
static inline const char *oit_error_text(const PGresult *result) {
  return PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
}

#endif

#ifndef CGNUPLOT_H
#define CGNUPLOT_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A running gnuplot process, fed through gnuplot-iostream. Use one from one thread at a time.
typedef struct gnuplot_session gnuplot_session;

typedef enum {
  GNUPLOT_OK = 0,
  /// No program of that name that can be started is on the PATH.
  GNUPLOT_ABSENT,
  /// The process has ended; `gnuplot_errors` holds what it said.
  GNUPLOT_DIED,
  /// It took nothing, or answered nothing, within the limit. The process is killed.
  GNUPLOT_SILENT,
  /// The system refused a pipe, a process or memory.
  GNUPLOT_REFUSED,
} gnuplot_status;

/// Starts `program -d` (no rc file of the user is read) in its own process group with default signals.
///
/// Its output goes to an anonymous file in memory, so it never waits for us to read. A write that makes no progress for
/// `limit` milliseconds fails. `niceness` above 0 lets other work go first. Null on failure, with `status` set.
gnuplot_session *gnuplot_open(const char *program, int niceness, int limit, gnuplot_status *status);

/// Sends `length` bytes of script. SIGPIPE is never raised in the caller.
gnuplot_status gnuplot_send(gnuplot_session *session, const char *text, size_t length);

/// Waits, at most `limit` milliseconds, until all that was sent has been carried out, and collects what it wrote.
gnuplot_status gnuplot_wait(gnuplot_session *session, int limit);

/// What gnuplot wrote to its output (a picture) between the last two waits; owned by the session.
const unsigned char *gnuplot_output(const gnuplot_session *session, size_t *length);

/// What gnuplot said on its error stream between the last two waits; owned by the session.
const unsigned char *gnuplot_errors(const gnuplot_session *session, size_t *length);

int gnuplot_process(const gnuplot_session *session);

/// Closes its input, waits at most `limit` milliseconds for it to end, then kills its process group and reaps it.
void gnuplot_close(gnuplot_session *session, int limit);

#ifdef __cplusplus
}
#endif

#endif

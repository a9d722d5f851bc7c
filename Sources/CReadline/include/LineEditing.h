#pragma once
#include <stddef.h>
/* GNU readline behind a header that leaks none of its mutable globals, which Swift 6 refuses.
   readline is one per process: one thread uses these, after signals_install. */

typedef enum __attribute__((enum_extensibility(closed))) {
  LineEntered,
  LineEnd,         /* Ctrl-D on an empty line, or the terminal is gone */
  LineInterrupted, /* Ctrl-C */
  LineEnding,      /* SIGTERM or SIGHUP: see signals_ending */
  LineFailed       /* errno says why */
} LineOutcome;

/* Terminals of today speak UTF-8 even where LANG is unset, is C, or names a locale that isn't installed (containers).
   There the locale for characters becomes C.UTF-8, where it was C in the environment too. Call it before there are
   other threads. */
void line_settle_locale(void);

/* Asked on Tab with the line being edited and the cursor's place in it, in bytes. It answers by calling
   line_completion_replaces once and line_completion_add for each candidate. */
typedef void (*LineCompleter)(void *context, const char *line, size_t cursor);

/* Edits one line on the terminal. Bytes of the prompt that take no room stand between \001 and \002. The line begins
   with `indentation` (NULL for none), unless more was typed already: then it comes with its own.
   readline starts at the first call, so that a program that never asks pays nothing.
   The line, without its newline, is the caller's to free with line_free; NULL unless LineEntered. */
char *line_edit(
  const char *prompt, const char *indentation, LineCompleter completer, void *context, LineOutcome *outcome);
void line_free(char *line);

/* The stretch of the line that a candidate takes the place of. */
void line_completion_replaces(size_t start, size_t end);
/* `suffix` is added when the candidate is the only one and the line doesn't already go on with it. */
void line_completion_add(const char *candidate, const char *suffix);

/* Adds one entry, which may hold newlines, to what arrow-up shows. */
void line_remember(const char *entry);
/* The same for one that comes before the last `count` of them: what another program typed meanwhile. */
void line_remember_before(const char *entry, int count);

/* Keys that were read before a line was edited; the next lines begin with them. */
void line_type_ahead(const unsigned char *bytes, size_t count);
/* The terminal was asked something and has not answered in time: should the answer come while a line is edited, it is
   thrown away. */
void line_expect_late_answers(void);

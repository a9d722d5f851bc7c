#define _GNU_SOURCE
#include "include/LineEditing.h"

#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <readline/history.h>
#include <readline/readline.h>

#include "LineKeys.h"
#include "include/Signals.h"

/* A line has no colours while it is typed: readline counts columns by the bytes of its buffer, where escape codes can't
   be hidden as they are in a prompt, and a display of our own would have to do its wrapping, wide characters, searches
   and resizing anew. */

/* Completion is our own from the key to the list: readline's splits the line into words by a fixed set of characters
   and knows neither strings nor attributes, while the completer says itself which stretch it completes. */

static LineCompleter ask_completer;
static void *completer_context;

enum { shown_candidates = 100 };

/* Slot 0 is left free for the common start, as rl_display_match_list wants it. */
static struct {
  char **texts;
  size_t count, capacity;
  char *suffix; /* of the last one added: it only matters when there is one */
  size_t start, end;
} offered;

static void forget_offered(void) {
  for (size_t i = 1; i <= offered.count; i++) free(offered.texts[i]);
  free(offered.suffix);
  offered.suffix = NULL;
  offered.count = 0;
}

void line_completion_replaces(size_t start, size_t end) {
  size_t length = (size_t)rl_end;
  offered.end = end < length ? end : length;
  offered.start = start < offered.end ? start : offered.end;
}

void line_completion_add(const char *candidate, const char *suffix) {
  if (offered.count + 2 > offered.capacity) {
    size_t capacity = offered.capacity ? 2 * offered.capacity : 64;
    char **grown = realloc(offered.texts, capacity * sizeof *grown);
    if (!grown) return;
    offered.texts = grown;
    offered.capacity = capacity;
  }
  char *text = strdup(candidate);
  if (!text) return;
  offered.texts[++offered.count] = text;
  free(offered.suffix);
  offered.suffix = strdup(suffix);
}

/* How many bytes all candidates begin with in common, not ending inside a UTF-8 sequence. */
static size_t common_length(void) {
  const char *first = offered.texts[1];
  size_t length = strlen(first);
  for (size_t i = 2; i <= offered.count; i++) {
    size_t same = 0;
    while (same < length && offered.texts[i][same] == first[same]) same++;
    length = same;
  }
  while (length > 0 && ((unsigned char)first[length] & 0xC0) == 0x80) length--;
  return length;
}

static void put(const char *text, size_t length) {
  char *copy = strndup(text, length);
  if (!copy) return;
  rl_begin_undo_group();
  rl_delete_text((int)offered.start, (int)offered.end);
  rl_point = (int)offered.start;
  rl_insert_text(copy);
  rl_end_undo_group();
  free(copy);
}

/* Shows the candidates below the line, then the line again. There is no question and no page key: those would wait
   for a key while signals are blocked. */
static void list(void) {
  int cursor = rl_point;
  size_t shown = offered.count < shown_candidates ? offered.count : shown_candidates;
  int widest = 0;
  for (size_t i = 1; i <= shown; i++) {
    int length = (int)strlen(offered.texts[i]);
    if (length > widest) widest = length;
  }
  rl_point = rl_end;
  rl_redisplay();
  offered.texts[0] = "";
  rl_display_match_list(offered.texts, (int)shown, widest);
  if (shown < offered.count) fprintf(rl_outstream, "… +%zu\n", offered.count - shown);
  rl_point = cursor;
  rl_forced_update_display();
}

static int complete(int count, int key) {
  (void)count;
  (void)key;
  forget_offered();
  offered.start = offered.end = (size_t)rl_point;
  if (ask_completer) ask_completer(completer_context, rl_line_buffer, (size_t)rl_point);
  if (offered.count == 0) {
    rl_ding();
    return 0;
  }
  if (offered.count == 1) {
    put(offered.texts[1], strlen(offered.texts[1]));
    const char *suffix = offered.suffix ? offered.suffix : "";
    if (strncmp(rl_line_buffer + rl_point, suffix, strlen(suffix)) != 0) rl_insert_text(suffix);
    return 0;
  }
  size_t common = common_length();
  if (common > offered.end - offered.start) put(offered.texts[1], common);
  else list();
  return 0;
}

/* readline's own completion keys, should ~/.inputrc bind one: no file names out of the blue. */
static char **complete_nothing(const char *text, int start, int end) {
  (void)text;
  (void)start;
  (void)end;
  rl_attempted_completion_over = 1;
  return NULL;
}

void line_settle_locale(void) {
  int is_installed = setlocale(LC_CTYPE, "") != NULL;
  if (is_installed && strcmp(nl_langinfo(CODESET), "ANSI_X3.4-1968") != 0) return;
  setlocale(LC_CTYPE, "C.UTF-8");
  if (!is_installed) return;
  /* readline asks the environment again before each line, in this order, and would go back to C. */
  static const char *const names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    const char *value = getenv(names[i]);
    if (!value || !*value) continue;
    setenv(names[i], "C.UTF-8", 1);
    return;
  }
}

/* readline 8.2 writes a newline after Ctrl-D where bracketed paste is on and none elsewhere. It never shall. */
static void put_terminal_back(void) {
  int eof = rl_eof_found;
  rl_eof_found = 0;
  rl_deprep_terminal();
  rl_eof_found = eof;
}

static int is_started;

static void start(void) {
  is_started = 1;
  rl_readline_name = "gradwalk";
  rl_catch_signals = 0; /* ours: see Signals.c */
  rl_catch_sigwinch = 0;
  rl_change_environment = 0; /* setenv of LINES and COLUMNS would race with getenv in other threads */
  rl_deprep_term_function = put_terminal_back;
  rl_attempted_completion_function = complete_nothing;
  rl_variable_bind("revert-all-at-newline", "on");
  rl_initialize();
  rl_variable_bind("page-completions", "off");
  rl_bind_key_in_map('\t', complete, emacs_standard_keymap);
  rl_bind_key_in_map('\t', complete, vi_insertion_keymap);
  keys_bind();
  using_history();
}

static unsigned char *typed_ahead;
static size_t typed_count;

void line_type_ahead(const unsigned char *bytes, size_t count) {
  if (count == 0) return;
  unsigned char *grown = realloc(typed_ahead, typed_count + count);
  if (!grown) return;
  memcpy(grown + typed_count, bytes, count);
  typed_ahead = grown;
  typed_count += count;
}

static size_t typed_taken;

/* The next byte of an answer: of what came before the line was there, else of the terminal. An answer that is under way
   may pause over a slow line; a person who presses its first bytes waits for the end of the pause, once. */
static int next_of_answer(unsigned char *byte) {
  if (typed_taken < typed_count) {
    *byte = typed_ahead[typed_taken++];
    return 1;
  }
  struct pollfd input = {STDIN_FILENO, POLLIN, 0};
  return poll(&input, 1, 250) > 0 && read(STDIN_FILENO, byte, 1) == 1;
}

/* Answers of the terminal that came after nobody waited for them any more: thrown away up to their last byte. */
static int swallow(int last) {
  int escaped = 0;
  unsigned char byte;
  for (int count = 0; count < 256 && next_of_answer(&byte); count++) {
    if (last ? byte == last : escaped && byte == '\\') break;
    if (last && !(byte >= 0x30 && byte <= 0x3B)) break;
    escaped = byte == 0x1B;
  }
  return 0;
}

static int swallow_attributes(int count, int key) {
  (void)count;
  (void)key;
  return swallow('c');
}

static int swallow_graphics(int count, int key) {
  (void)count;
  (void)key;
  return swallow(0);
}

static int expects_late_answers, swallows_answers;

void line_expect_late_answers(void) { expects_late_answers = 1; }

static void bind_answers(void) {
  if (!expects_late_answers || swallows_answers) return;
  swallows_answers = 1;
  static const char *const maps[] = {"emacs", "vi-insert"};
  for (size_t i = 0; i < sizeof maps / sizeof *maps; i++) {
    Keymap map = rl_get_keymap_by_name(maps[i]);
    rl_bind_keyseq_in_map("\033[?", swallow_attributes, map);
    rl_bind_keyseq_in_map("\033_G", swallow_graphics, map);
  }
}

static char *entered;
static int is_done;

static void accept(char *line) {
  entered = line;
  is_done = 1;
  rl_callback_handler_remove();
}

/* After Ctrl-C: leaves a search, a numeric argument or a quoted insert, and drops the line. */
static void abandon(void) {
  rl_callback_sigcleanup();
  rl_point = rl_end; /* ^C after the last row of a wrapped line, not in its middle */
  rl_redisplay();
  fputs("^C\n", rl_outstream);
  fflush(rl_outstream);
  rl_free_line_state();
  rl_replace_line("", 1);
  rl_callback_handler_remove();
}

/* What was typed before the line was there, up to the key that ends the line. */
static void take_typed_ahead(void) {
  typed_taken = 0;
  while (typed_taken < typed_count && !is_done) {
    if (!rl_stuff_char(typed_ahead[typed_taken])) break;
    typed_taken++;
    rl_callback_read_char();
  }
  typed_count -= typed_taken;
  memmove(typed_ahead, typed_ahead + typed_taken, typed_count);
  typed_taken = 0;
}

/* The terminal again as readline needs it, and the line on it. */
static void resume(void) {
  rl_prep_terminal(1);
  rl_reset_screen_size();
  rl_forced_update_display();
}

static int is_input_waiting(void) {
  struct pollfd input = {STDIN_FILENO, POLLIN, 0};
  return typed_count > 0 || poll(&input, 1, 0) > 0;
}

char *line_edit(
  const char *prompt, const char *indentation, LineCompleter completer, void *context, LineOutcome *outcome
) {
  if (!is_started) start();
  const char *paste = rl_variable_value("enable-bracketed-paste");
  ask_completer = completer;
  completer_context = context;
  entered = NULL;
  is_done = 0;
  signals_block();
  signals_take_terminal(paste && strcmp(paste, "on") == 0 ? "\033[?2004l\r\n" : "\n");
  rl_reset_screen_size();
  rl_callback_handler_install(prompt, accept);
  bind_answers();
  *outcome = LineEntered;
  /* What is pasted or sent without waiting for the prompt brings its own. */
  keys_begin_line(is_input_waiting() ? NULL : indentation);
  if (typed_count > 0) take_typed_ahead();
  while (!is_done) {
    switch (signals_wait(STDIN_FILENO, -1)) {
      case SignalsInput: rl_callback_read_char(); break;
      case SignalsTimeout: break;
      case SignalsResized: rl_resize_terminal(); break;
      case SignalsStop:
        put_terminal_back();
        signals_stop();
        resume();
        break;
      case SignalsContinued:
        put_terminal_back();
        resume();
        break;
      case SignalsInterrupt:
        abandon();
        *outcome = LineInterrupted;
        is_done = 1;
        break;
      case SignalsEnding:
        rl_callback_sigcleanup();
        rl_callback_handler_remove();
        *outcome = LineEnding;
        is_done = 1;
        break;
      case SignalsFailed: {
        int error = errno;
        rl_callback_handler_remove();
        errno = error;
        *outcome = LineFailed;
        is_done = 1;
        break;
      }
    }
  }
  int error = errno;
  signals_return_terminal();
  signals_unblock();
  ask_completer = NULL;
  if (*outcome == LineEntered && !entered) {
    signals_note_end_of_terminal();
    *outcome = signals_ending() ? LineEnding : LineEnd;
  }
  errno = error;
  return entered;
}

void line_free(char *line) { free(line); }

void line_remember(const char *entry) {
  if (!is_started) start();
  add_history(entry);
}

void line_remember_before(const char *entry, int count) {
  line_remember(entry);
  HIST_ENTRY **entries = history_list();
  if (!entries || history_length < 2) return;
  HIST_ENTRY *added = entries[history_length - 1];
  int place = history_length - 1;
  for (; count > 0 && place > 0; count--, place--) entries[place] = entries[place - 1];
  entries[place] = added;
}

#include "LineKeys.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <readline/history.h>
#include <readline/readline.h>

/* --- Up and down: by prefix through the history, and within an entry of several lines --- */

static int up(int count, int key);
static int down(int count, int key);

/* Whether the last of these keys went through the history, and the line as it was before the first did. */
static int has_walked;
static char *typed;

/* Whether the key before went through the history too, so that this one goes on with the same beginning. */
static int is_walking(void) { return has_walked && (rl_last_func == up || rl_last_func == down); }

static int line_start(int place) {
  while (place > 0 && rl_line_buffer[place - 1] != '\n') place--;
  return place;
}

static int line_end(int place) {
  while (place < rl_end && rl_line_buffer[place] != '\n') place++;
  return place;
}

/* The place `column` characters into the line that begins at `start`, or its end. */
static int place_at(int start, int column) {
  int end = line_end(start), place = start;
  while (place < end && column > 0) {
    place++;
    while (place < end && ((unsigned char)rl_line_buffer[place] & 0xC0) == 0x80) place++;
    column--;
  }
  return place;
}

static int column_of(int place) {
  int column = 0;
  for (int i = line_start(place); i < place; i++) column += ((unsigned char)rl_line_buffer[i] & 0xC0) != 0x80;
  return column;
}

static void put_back(void) {
  rl_begin_undo_group();
  rl_delete_text(0, rl_end);
  rl_point = 0;
  rl_insert_text(typed);
  rl_end_undo_group();
}

static int search(int step) {
  int goes_on = is_walking();
  if (!goes_on) {
    free(typed);
    typed = strdup(rl_line_buffer);
  }
  /* readline asks the last command whether its search goes on. */
  rl_last_func = goes_on ? rl_history_search_backward : NULL;
  int has_failed = step < 0 ? rl_history_search_backward(1, 0) : rl_history_search_forward(1, 0);
  has_walked = 1;
  if (has_failed && step > 0 && typed && *typed) {
    put_back();
    has_walked = 0;
  }
  rl_point = rl_end;
  return 0;
}

static int up(int count, int key) {
  (void)count;
  (void)key;
  int start = line_start(rl_point);
  if (is_walking() || start == 0) return search(-1);
  rl_point = place_at(line_start(start - 1), column_of(rl_point));
  has_walked = 0;
  return 0;
}

static int down(int count, int key) {
  (void)count;
  (void)key;
  int end = line_end(rl_point);
  if (is_walking() || end == rl_end) return search(1);
  rl_point = place_at(end + 1, column_of(rl_point));
  has_walked = 0;
  return 0;
}

/* Alt-Enter: a new line within the entry. */
static int new_line(int count, int key) {
  (void)count;
  (void)key;
  rl_insert_text("\n");
  return 0;
}

/* --- Indentation --- */

/* How many blanks the line began with by itself, while nobody has typed on it. */
static int suggested;

static int is_blank_before(int place) {
  for (int i = line_start(place); i < place; i++) {
    if (rl_line_buffer[i] != ' ') return 0;
  }
  return 1;
}

static int is_untouched(void) { return suggested > 0 && rl_end == suggested && is_blank_before(rl_end); }

/* A line that is sent with its own indentation, by an editor or a paste without brackets, keeps it: its first blank
   takes the place of those that were suggested. */
static int blank(int count, int key) {
  if (is_untouched() && rl_point == rl_end) {
    rl_delete_text(0, rl_end);
    rl_point = 0;
    suggested = 0;
  }
  return rl_insert(count, key);
}

/* So does what is pasted in brackets. */
static int paste(int count, int key) {
  int taken = is_untouched() && rl_point == rl_end ? suggested : 0;
  if (taken > 0) rl_delete_text(0, rl_end);
  if (taken > 0) rl_point = 0;
  suggested = 0;
  int result = rl_bracketed_paste_begin(count, key);
  if (taken == 0 || rl_end == 0 || rl_line_buffer[0] == ' ' || rl_line_buffer[0] == '\t') return result;
  int point = rl_point;
  rl_point = 0;
  while (taken-- > 0) rl_insert_text(" ");
  rl_point += point;
  return result;
}

/* Backspace among a line's first blanks goes back a level. */
static int back(int count, int key) {
  int column = rl_point - line_start(rl_point);
  if (count != 1 || column == 0 || !is_blank_before(rl_point)) return rl_rubout(count, key);
  int width = (column - 1) % 4 + 1;
  rl_delete_text(rl_point - width, rl_point);
  rl_point -= width;
  return 0;
}

static int begins_with(const char *word) { return strncmp(rl_line_buffer + suggested, word, strlen(word)) == 0; }

/* `else:` and `elif …:` stand one level further out than the lines before them. */
static int colon(int count, int key) {
  int result = rl_insert(count, key);
  if (suggested < 4 || rl_end <= suggested || rl_point != rl_end) return result;
  for (int i = 0; i < suggested; i++) {
    if (rl_line_buffer[i] != ' ') return result;
  }
  if (!begins_with("else:") && !begins_with("elif ")) return result;
  rl_delete_text(0, 4);
  rl_point = rl_end;
  suggested = 0;
  return result;
}

/* --- Binding --- */

/* Where a sequence still means `usual` in a map, it comes to mean `ours`. */
static void rebind(const char *sequence, rl_command_func_t *usual, rl_command_func_t *ours, Keymap map) {
  int type = 0;
  rl_command_func_t *bound = rl_function_of_keyseq(sequence, map, &type);
  if (type != ISFUNC || (bound && bound != usual && bound != rl_do_lowercase_version)) return;
  rl_bind_keyseq_in_map(sequence, ours, map);
}

void keys_bind(void) {
  static const char *const maps[] = {"emacs", "vi-insert"};
  for (size_t i = 0; i < sizeof maps / sizeof *maps; i++) {
    Keymap map = rl_get_keymap_by_name(maps[i]);
    static const char *const ups[] = {"\033[A", "\033OA", "\020"}, *const downs[] = {"\033[B", "\033OB", "\016"};
    for (size_t j = 0; j < 3; j++) {
      rebind(ups[j], rl_get_previous_history, up, map);
      rebind(downs[j], rl_get_next_history, down, map);
    }
    rebind(" ", rl_insert, blank, map);
    rebind(":", rl_insert, colon, map);
    rebind("\033[200~", rl_bracketed_paste_begin, paste, map);
  }
  rebind("\033\r", rl_vi_editing_mode, new_line, emacs_standard_keymap);
  rebind("\033\n", rl_vi_editing_mode, new_line, emacs_standard_keymap);
}

void keys_begin_line(const char *indentation) {
  static const char *const maps[] = {"emacs", "vi-insert"};
  for (size_t i = 0; i < sizeof maps / sizeof *maps; i++) {
    /* readline gives the terminal's erase character its own meaning anew before each line. */
    Keymap map = rl_get_keymap_by_name(maps[i]);
    rebind("\177", rl_rubout, back, map);
    rebind("\010", rl_rubout, back, map);
  }
  suggested = has_walked = 0;
  if (!indentation || !*indentation) return;
  rl_insert_text(indentation);
  suggested = rl_end;
  rl_redisplay();
}

#pragma once
/* Keys that mean more at this prompt than in readline: see LineKeys.c. Internal to the target. */

/* Binds them, where ~/.inputrc has left readline's own meaning. After rl_initialize. */
void keys_bind(void);

/* Begins a line with the indentation that it is likely to need; NULL or "" for none. */
void keys_begin_line(const char *indentation);

#pragma once
/* What the outside tells the program, as flags. Handlers only set flags; whoever waits or computes reads them.
   Everything but signals_interrupted and signals_ending belongs to the thread that called signals_install. */

/* SIGINT, SIGTERM, SIGHUP, SIGWINCH and SIGCONT become flags; SIGPIPE is ignored, so that a write to a closed pipe
   reports EPIPE. A signal that the parent had ignored (nohup) stays ignored. If the program exits or crashes while
   the terminal is taken, it gets its modes back. */
void signals_install(void);

/* 1 after Ctrl-C until it is cleared. Cheap: one relaxed load. */
int signals_interrupted(void);
void signals_clear_interrupt(void);

/* The number of the SIGTERM or SIGHUP that asked the program to end, or 0. Computing code sees an interrupt as well.
   A second SIGTERM ends the program at once; a second SIGHUP doesn't, because shell and kernel both send one. */
int signals_ending(void);
/* For input that came to its end on a terminal: a closed window is as good as its SIGHUP, which may come a moment
   later, or never under nohup. */
void signals_note_end_of_terminal(void);

typedef enum __attribute__((enum_extensibility(closed))) {
  SignalsInput,     /* the descriptor can be read */
  SignalsTimeout,   /* nothing happened for that long */
  SignalsInterrupt, /* Ctrl-C; its flag is cleared */
  SignalsEnding,    /* SIGTERM or SIGHUP */
  SignalsResized,   /* the terminal has another size */
  SignalsStop,      /* Ctrl-Z, only while the terminal is taken: reset it, then signals_stop */
  SignalsContinued, /* the program was stopped and goes on: the terminal may have any mode */
  SignalsFailed     /* errno says why */
} SignalsEvent;

/* Waits for input or a signal; without a limit where milliseconds is negative. A signal that came before the call
   counts: nothing is lost between looking at the flags and going to sleep. */
SignalsEvent signals_wait(int descriptor, int milliseconds);

/* Call before the terminal's modes change. Until signals_return_terminal Ctrl-Z is an event, and should the program end
   first, the modes go back to what they are now and `undo` (a literal, or NULL) is written to the terminal.
   What was pressed or resized before is forgotten; a request to end is not. Calls don't nest. */
void signals_take_terminal(const char *undo);
/* Whoever took the terminal has put its modes right. */
void signals_return_terminal(void);

/* Keeps signals out of everything but signals_wait, for code that a signal must not cut short. Calls don't nest. */
void signals_block(void);
void signals_unblock(void);

/* Stops the program as Ctrl-Z would have, and returns once it goes on. */
void signals_stop(void);


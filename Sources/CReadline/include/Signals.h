#pragma once
/* What the outside tells the program, as flags. Handlers only set flags; whoever waits or computes reads them.
   Everything but signals_interrupted and signals_ending belongs to the thread that called signals_install. */

/* SIGINT, SIGTERM, SIGHUP, SIGWINCH and SIGCONT become flags; SIGPIPE is ignored, so that a write to a closed pipe
   reports EPIPE. A signal that the parent had ignored (nohup) stays ignored. If the program exits or crashes while
   signals are held, the terminal gets its modes back. */
void signals_install(void);

/* 1 after Ctrl-C until it is cleared. Cheap: one relaxed load. */
int signals_interrupted(void);
void signals_clear_interrupt(void);
/* As if Ctrl-C had been pressed. */
void signals_interrupt(void);

/* The number of the SIGTERM or SIGHUP that asked the program to end, or 0. Computing code sees an interrupt as well.
   A second SIGTERM ends the program at once; a second SIGHUP doesn't, because shell and kernel both send one. */
int signals_ending(void);

typedef enum __attribute__((enum_extensibility(closed))) {
  SignalsInput,     /* the descriptor can be read */
  SignalsTimeout,   /* nothing happened for that long */
  SignalsInterrupt, /* Ctrl-C; its flag is cleared */
  SignalsEnding,    /* SIGTERM or SIGHUP */
  SignalsResized,   /* the terminal has another size */
  SignalsStop,      /* Ctrl-Z, only while it is held: give the terminal back, then call signals_stop */
  SignalsContinued, /* the program was stopped and goes on: the terminal may have any mode */
  SignalsFailed     /* errno says why */
} SignalsEvent;

/* Waits for input or a signal; without a limit where milliseconds is negative. A signal that came before the call
   counts: nothing is lost between looking at the flags and going to sleep. */
SignalsEvent signals_wait(int descriptor, int milliseconds);

/* While held, signals stay blocked outside signals_wait, so that code in between is never cut short by one, and
   Ctrl-Z is an event. Calls don't nest. Call it before the terminal's modes change: should the program end before
   signals_release, they go back to what they are now and `undo` (a literal, or NULL) is written to the terminal.
   What was pressed or resized before the call is forgotten; a request to end is not. */
void signals_hold(const char *undo);
void signals_release(void);

/* Stops the program as Ctrl-Z would have, and returns once it goes on. */
void signals_stop(void);


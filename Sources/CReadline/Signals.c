#define _GNU_SOURCE
#include "include/Signals.h"

#include <dirent.h>
#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/select.h>
#include <sys/syscall.h>
#include <termios.h>
#include <ucontext.h>
#include <unistd.h>

static _Atomic int interrupted, ending, resized, continued, stop_asked;
static pthread_t waiting_thread;

/* While the terminal is taken. */
static volatile sig_atomic_t modes_known;
static struct termios modes_before;
static const char *undo_text;

/* While signals are blocked. */
static int is_blocked;
static sigset_t mask_before;

static void restore_terminal(void) {
  if (!modes_known) return;
  modes_known = 0;
  /* A program in the background must leave the modes to the one in front. */
  if (tcgetpgrp(STDIN_FILENO) != getpgrp()) return;
  tcsetattr(STDIN_FILENO, TCSANOW, &modes_before);
  if (undo_text) {
    ssize_t ignored = write(STDOUT_FILENO, undo_text, strlen(undo_text));
    (void)ignored;
  }
}

/* Ends the program as `number` would have without us, after the terminal is back to rights. */
static void end_by(int number) {
  restore_terminal();
  signal(number, SIG_DFL);
  raise(number);
}

/* What a crash was to do before us: the default, or Swift's backtrace. */
static const int crashes[] = {SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV};
enum { crash_count = sizeof crashes / sizeof *crashes };
static struct sigaction crash_actions[crash_count];

static void crash(int number, siginfo_t *info, void *context) {
  (void)context;
  restore_terminal();
  for (int i = 0; i < crash_count; i++) {
    if (crashes[i] == number) sigaction(number, &crash_actions[i], NULL);
  }
  /* A fault of the code itself happens again on return, at its own address; abort and kill don't. */
  if (info->si_code <= 0) raise(number);
}

/* What the outside may send. */
static void add_ours(sigset_t *set) {
  static const int ours[] = {SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGCONT, SIGTSTP, SIGURG};
  for (size_t i = 0; i < sizeof ours / sizeof *ours; i++) sigaddset(set, ours[i]);
}

/* Has the interrupted thread, where it isn't the waiting one, block our signals from now on. A signal that the kernel
   hands to another thread comes to its flag a moment late, after keys that were pressed after Ctrl-C. */
static void keep_out(void *context) {
  add_ours(&((ucontext_t *)context)->uc_sigmask);
}

static void wake(int number, siginfo_t *info, void *context) {
  (void)number;
  (void)info;
  if (!pthread_equal(pthread_self(), waiting_thread)) keep_out(context);
}

static void note(int number, siginfo_t *info, void *context) {
  (void)info;
  int error = errno;
  if (!pthread_equal(pthread_self(), waiting_thread)) {
    /* Only the waiting thread can be woken by it. Its flag goes up at once, and only once. */
    keep_out(context);
    if (number == SIGINT) interrupted = 1;
    pthread_kill(waiting_thread, number == SIGINT ? SIGURG : number);
    errno = error;
    return;
  }
  switch (number) {
    case SIGINT: interrupted = 1; break;
    case SIGWINCH: resized = 1; break;
    case SIGCONT: continued = 1; break;
    case SIGTSTP: stop_asked = 1; break;
    default:
      if (ending == SIGTERM && number == SIGTERM) end_by(number);
      ending = number;
      interrupted = 1;
  }
  errno = error;
}

/* Threads that libraries made before there was a handler (OpenBLAS does) leave our signals to this one. */
static void keep_others_out(void) {
  DIR *threads = opendir("/proc/self/task");
  if (!threads) return;
  pid_t self = getpid(); /* also the number of the first thread */
  for (struct dirent *entry; (entry = readdir(threads));) {
    long number = strtol(entry->d_name, NULL, 10);
    if (number > 0 && number != self) syscall(SYS_tgkill, (long)self, number, SIGURG);
  }
  closedir(threads);
}

typedef void (*Handler)(int, siginfo_t *, void *);

/* NULL stands for the default. */
static void handle(int number, Handler handler, int flags) {
  struct sigaction action, current;
  if (sigaction(number, NULL, &current) == 0 && current.sa_handler == SIG_IGN) return;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  action.sa_sigaction = handler;
  action.sa_flags = handler ? flags | SA_SIGINFO : flags;
  if (!handler) action.sa_handler = SIG_DFL;
  sigaction(number, &action, NULL);
}

void signals_install(void) {
  waiting_thread = pthread_self();
  /* Without SA_RESTART a blocking call returns EINTR, so that Ctrl-C also ends a wait for the network. */
  handle(SIGINT, note, 0);
  handle(SIGTERM, note, 0);
  handle(SIGHUP, note, 0);
  handle(SIGWINCH, note, SA_RESTART);
  handle(SIGCONT, note, SA_RESTART);
  handle(SIGURG, wake, 0);
  keep_others_out();
  signal(SIGPIPE, SIG_IGN);
  /* A file at the size that the system allows it is a failed write, like a full disk, and no reason to die. */
  signal(SIGXFSZ, SIG_IGN);
  for (int i = 0; i < crash_count; i++) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    sigemptyset(&action.sa_mask);
    action.sa_sigaction = crash;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK;
    sigaction(crashes[i], &action, &crash_actions[i]);
  }
  atexit(restore_terminal);
}

int signals_interrupted(void) { return atomic_load_explicit(&interrupted, memory_order_relaxed); }
void signals_clear_interrupt(void) { interrupted = 0; }
int signals_ending(void) { return ending; }

void signals_note_end_of_terminal(void) {
  struct pollfd input = {STDIN_FILENO, POLLIN, 0};
  if (poll(&input, 1, 0) <= 0 || !(input.revents & (POLLHUP | POLLERR | POLLNVAL))) return;
  if (!ending) ending = SIGHUP;
  interrupted = 1;
}

static void block(sigset_t *before) {
  sigset_t ours;
  sigemptyset(&ours);
  add_ours(&ours);
  pthread_sigmask(SIG_BLOCK, &ours, before);
}

void signals_take_terminal(const char *undo) {
  undo_text = undo;
  resized = continued = stop_asked = 0;
  if (!ending) interrupted = 0;
  modes_known = tcgetattr(STDIN_FILENO, &modes_before) == 0;
  handle(SIGTSTP, note, 0);
}

void signals_return_terminal(void) {
  modes_known = 0;
  handle(SIGTSTP, NULL, 0);
}

void signals_block(void) {
  block(&mask_before);
  is_blocked = 1;
}

void signals_unblock(void) {
  is_blocked = 0;
  pthread_sigmask(SIG_SETMASK, &mask_before, NULL);
}

void signals_stop(void) {
  sigset_t stop_and_go, before;
  handle(SIGTSTP, NULL, 0);
  sigemptyset(&stop_and_go);
  sigaddset(&stop_and_go, SIGTSTP);
  sigaddset(&stop_and_go, SIGCONT);
  raise(SIGTSTP);
  pthread_sigmask(SIG_UNBLOCK, &stop_and_go, &before); /* stops here at the latest */
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  handle(SIGTSTP, note, 0);
  continued = 0; /* whoever stopped knows */
}

/* The flag that is up, lowered; SignalsTimeout if none is. */
static SignalsEvent look(void) {
  if (ending) return SignalsEnding;
  if (atomic_exchange(&interrupted, 0)) return SignalsInterrupt;
  if (atomic_exchange(&stop_asked, 0)) return SignalsStop;
  if (atomic_exchange(&continued, 0)) return SignalsContinued;
  if (atomic_exchange(&resized, 0)) return SignalsResized;
  return SignalsTimeout;
}

SignalsEvent signals_wait(int descriptor, int milliseconds) {
  sigset_t before;
  block(&before);
  const sigset_t *during = is_blocked ? &mask_before : &before;
  struct timespec limit = {milliseconds / 1000, milliseconds % 1000 * 1000000L};
  SignalsEvent event = look();
  int error = 0;
  while (event == SignalsTimeout) {
    fd_set readable;
    FD_ZERO(&readable);
    FD_SET(descriptor, &readable);
    int count = pselect(descriptor + 1, &readable, NULL, NULL, milliseconds < 0 ? NULL : &limit, during);
    error = errno;
    /* When there is input too, pselect leaves a signal pending; Ctrl-C comes before what was typed after it. */
    pthread_sigmask(SIG_SETMASK, during, NULL);
    block(NULL);
    event = look();
    if (event != SignalsTimeout || count == 0) break;
    if (count > 0) event = SignalsInput;
    else if (error != EINTR) event = SignalsFailed;
  }
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  errno = error;
  return event;
}

#include "CGnuplot.h"

#include <cassert>  // gnuplot-iostream uses assert without including it
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <memory>
#include <string>

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <gnuplot-iostream.h>

extern char **environ;

namespace {

/// A file descriptor that closes itself.
class Descriptor {
public:
  explicit Descriptor(int number = -1) : number_(number) {}
  Descriptor(const Descriptor &) = delete;
  Descriptor &operator=(const Descriptor &) = delete;
  ~Descriptor() { close(); }
  void reset(int number) {
    close();
    number_ = number;
  }
  int release() {
    int number = number_;
    number_ = -1;
    return number;
  }
  int number() const { return number_; }

private:
  void close() {
    if (number_ >= 0) ::close(number_);
  }
  int number_;
};

/// Writing to a dead child raises SIGPIPE in the writing thread: it is blocked there, and one that we caused is taken away.
class BrokenPipeGuard {
public:
  BrokenPipeGuard() {
    sigset_t pending;
    sigpending(&pending);
    wasPending_ = sigismember(&pending, SIGPIPE);
    sigemptyset(&pipe_);
    sigaddset(&pipe_, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &pipe_, &before_);
  }
  ~BrokenPipeGuard() {
    int saved = errno;
    if (!wasPending_) {
      timespec none{0, 0};
      while (sigtimedwait(&pipe_, nullptr, &none) < 0 && errno == EINTR) {}
    }
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
    errno = saved;
  }

private:
  sigset_t pipe_, before_;
  bool wasPending_;
};

/// In bytes; a scatter plot of a million points as SVG has 60 MB.
constexpr rlim_t largestPicture = 256 << 20;
/// Of complaints, in bytes: who says more is not listening either.
constexpr size_t longestComplaint = 1 << 20;

long milliseconds() {
  timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/// 128 random bits in hexadecimal, so that no title can forge the answer we wait for.
std::string nonce() {
  unsigned char bytes[16];
  if (getrandom(bytes, sizeof bytes, 0) != sizeof bytes) return "";
  std::string text;
  char digits[3];
  for (unsigned char byte : bytes) {
    snprintf(digits, sizeof digits, "%02x", byte);
    text += digits;
  }
  return text;
}

int spawn(const char *program, int input, int output, int errors, pid_t *process) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input, 0);
  posix_spawn_file_actions_adddup2(&actions, output, 1);
  posix_spawn_file_actions_adddup2(&actions, errors, 2);

  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t defaults, none;
  sigemptyset(&none);
  sigemptyset(&defaults);
  for (int signal : {SIGPIPE, SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGCHLD, SIGWINCH}) sigaddset(&defaults, signal);
  posix_spawnattr_setsigdefault(&attributes, &defaults);
  posix_spawnattr_setsigmask(&attributes, &none);
  // Its own group: Ctrl-C in the terminal is ours alone, and a kill takes its window process along.
  posix_spawnattr_setpgroup(&attributes, 0);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);

  std::string name = program, option = "-d";
  char *arguments[] = {name.data(), option.data(), nullptr};
  int result = posix_spawnp(process, program, &actions, &attributes, arguments, environ);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  return result;
}

}  // namespace

struct gnuplot_session {
  pid_t process = -1;
  Descriptor picture;  // a file in memory: gnuplot's standard output
  Descriptor errors;   // the read end of its standard error, where `print` writes too
  std::unique_ptr<gnuplotio::Gnuplot> stream;
  std::string secret, said, drawn;
  unsigned long asked = 0;

  void kill() const { ::kill(-process, SIGKILL); }

  /// Reads what is on the error stream; false at its end.
  bool readErrors() {
    char buffer[16384];
    ssize_t count = read(errors.number(), buffer, sizeof buffer);
    if (count > 0) said.append(buffer, size_t(count));
    return count > 0 || (count < 0 && (errno == EAGAIN || errno == EINTR));
  }

  /// Takes the picture out of the file in memory and empties the file.
  void collect() {
    drawn.clear();
    off_t size = lseek(picture.number(), 0, SEEK_END);
    if (size > 0) {
      drawn.resize(size_t(size));
      size_t done = 0;
      while (done < drawn.size()) {
        ssize_t count = pread(picture.number(), &drawn[done], drawn.size() - done, off_t(done));
        if (count <= 0) break;
        done += size_t(count);
      }
      drawn.resize(done);
    }
    // The offset is shared with the child, whose next picture must begin at 0 again.
    if (ftruncate(picture.number(), 0) == 0) lseek(picture.number(), 0, SEEK_SET);
  }
};

extern "C" gnuplot_session *gnuplot_open(const char *program, int niceness, int limit, gnuplot_status *status) try {
  *status = GNUPLOT_REFUSED;
  auto session = std::make_unique<gnuplot_session>();
  session->secret = nonce();
  if (session->secret.empty()) return nullptr;

  // A socket and not a pipe, because a write to a socket can have a time limit.
  int input[2], said[2];
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, input)) return nullptr;
  Descriptor ours(input[0]), theirs(input[1]);
  timeval patience{limit / 1000, (limit % 1000) * 1000};
  if (setsockopt(ours.number(), SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience)) return nullptr;
  if (pipe2(said, O_CLOEXEC)) return nullptr;
  session->errors.reset(said[0]);
  Descriptor theirErrors(said[1]);
  fcntl(said[0], F_SETFL, O_NONBLOCK);
  session->picture.reset(memfd_create("picture", MFD_CLOEXEC));
  if (session->picture.number() < 0) return nullptr;

  int result =
      spawn(program, theirs.number(), session->picture.number(), theirErrors.number(), &session->process);
  if (result) {
    bool isOurs = result == EAGAIN || result == ENOMEM || result == EMFILE || result == ENFILE;
    *status = isOurs ? GNUPLOT_REFUSED : GNUPLOT_ABSENT;
    return nullptr;
  }
  // A program gone wild must not fill the memory: it is ended by SIGXFSZ.
  rlimit largest{largestPicture, largestPicture};
  prlimit(session->process, RLIMIT_FSIZE, &largest, nullptr);
  if (niceness > 0) setpriority(PRIO_PROCESS, id_t(session->process), niceness);
  FILE *file = fdopen(ours.number(), "w");
  if (file) {
    ours.release();
    session->stream = std::make_unique<gnuplotio::Gnuplot>(file);  // it will fclose the file
  }
  if (!session->stream) {
    session->kill();
    waitpid(session->process, nullptr, 0);
    return nullptr;
  }
  *status = GNUPLOT_OK;
  return session.release();
} catch (...) {
  *status = GNUPLOT_REFUSED;
  return nullptr;
}

extern "C" gnuplot_status gnuplot_send(gnuplot_session *session, const char *text, size_t length) try {
  BrokenPipeGuard guard;
  errno = 0;
  session->stream->write(text, std::streamsize(length));
  session->stream->flush();
  if (session->stream->good()) return GNUPLOT_OK;
  if (errno != EAGAIN && errno != EWOULDBLOCK) return GNUPLOT_DIED;
  session->kill();
  return GNUPLOT_SILENT;
} catch (...) {
  return GNUPLOT_DIED;
}

extern "C" gnuplot_status gnuplot_wait(gnuplot_session *session, int limit) try {
  session->said.clear();
  std::string token = session->secret + "-" + std::to_string(++session->asked);
  std::string question = "set print\nprint '" + token + "'\n";
  gnuplot_status status = gnuplot_send(session, question.data(), question.size());
  if (status == GNUPLOT_SILENT) return status;

  long deadline = milliseconds() + limit;
  size_t found = std::string::npos;
  bool open = true;
  while (open && found == std::string::npos) {
    long left = deadline - milliseconds();
    if (left <= 0) {
      session->kill();
      return GNUPLOT_SILENT;
    }
    pollfd watched{session->errors.number(), POLLIN, 0};
    int ready = poll(&watched, 1, int(left));
    if (ready < 0 && errno != EINTR) return GNUPLOT_REFUSED;
    if (ready <= 0) continue;
    size_t before = session->said.size();
    open = session->readErrors();
    found = session->said.find(token + "\n", before > token.size() ? before - token.size() : 0);
    if (found == std::string::npos && session->said.size() > longestComplaint) {
      session->kill();
      return GNUPLOT_SILENT;
    }
  }
  session->collect();
  if (found == std::string::npos) return GNUPLOT_DIED;
  session->said.erase(found);
  return GNUPLOT_OK;
} catch (...) {
  return GNUPLOT_REFUSED;
}

extern "C" const unsigned char *gnuplot_output(const gnuplot_session *session, size_t *length) {
  *length = session->drawn.size();
  return reinterpret_cast<const unsigned char *>(session->drawn.data());
}

extern "C" const unsigned char *gnuplot_errors(const gnuplot_session *session, size_t *length) {
  *length = session->said.size();
  return reinterpret_cast<const unsigned char *>(session->said.data());
}

extern "C" int gnuplot_process(const gnuplot_session *session) { return session->process; }

extern "C" void gnuplot_close(gnuplot_session *session, int limit) {
  {
    BrokenPipeGuard guard;
    session->stream.reset();
  }
  long deadline = milliseconds() + limit;
  pid_t ended = 0;
  while ((ended = waitpid(session->process, nullptr, WNOHANG)) == 0 && milliseconds() < deadline) {
    timespec pause{0, 1000000};
    nanosleep(&pause, nullptr);
  }
  // Its group may outlive it (a window's own process), so it is killed in either case.
  session->kill();
  if (ended == 0) {
    while (waitpid(session->process, nullptr, 0) < 0 && errno == EINTR) {}
  }
  delete session;
}

/* Loaded before libc (LD_PRELOAD) into a program whose disk is to fail: while the file that JIYAO_FAIL_BY names holds a number, all that writes
   to files under JIYAO_FAIL_IN fails with that error of the system (EIO 5, ENXIO 6, ENODEV 19, ENOSPC 28, EROFS 30, ESTALE 116 …). Reading goes on. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

/* By the system itself, since the functions of libc are the ones replaced here. */
static int failure(void) {
  const char *by = getenv("JIYAO_FAIL_BY");
  if (by == NULL) return 0;
  int file = (int)syscall(SYS_openat, AT_FDCWD, by, O_RDONLY);
  if (file < 0) return 0;
  char text[8] = {0};
  long length = syscall(SYS_read, file, text, sizeof text - 1);
  syscall(SYS_close, file);
  return length > 0 ? atoi(text) : 0;
}

static int is_under(const char *path) {
  const char *in = getenv("JIYAO_FAIL_IN");
  return in != NULL && path != NULL && strncmp(path, in, strlen(in)) == 0;
}

static int fails_at(const char *path) {
  int error = is_under(path) ? failure() : 0;
  if (error != 0) errno = error;
  return error != 0;
}

static int fails_on(int file) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  return fails_at(path);
}

#define REAL(type, name, ...) \
  static type (*real)(__VA_ARGS__); \
  if (real == NULL) real = (type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

#define ON_FILE(type, name, parameters, arguments, ...) \
  type name parameters { \
    if (fails_on(file)) return -1; \
    REAL(type, #name, __VA_ARGS__); \
    return real arguments; \
  }

ON_FILE(ssize_t, write, (int file, const void *bytes, size_t length), (file, bytes, length), int, const void *, size_t)
ON_FILE(ssize_t, pwrite, (int file, const void *bytes, size_t length, off_t at), (file, bytes, length, at), int, const void *, size_t, off_t)
ON_FILE(ssize_t, pwrite64, (int file, const void *bytes, size_t length, off64_t at), (file, bytes, length, at), int, const void *, size_t, off64_t)
ON_FILE(ssize_t, writev, (int file, const struct iovec *parts, int count), (file, parts, count), int, const struct iovec *, int)
ON_FILE(ssize_t, pwritev, (int file, const struct iovec *parts, int count, off_t at), (file, parts, count, at), int, const struct iovec *, int, off_t)
ON_FILE(ssize_t, pwritev64, (int file, const struct iovec *parts, int count, off64_t at), (file, parts, count, at), int, const struct iovec *, int, off64_t)
ON_FILE(int, fsync, (int file), (file), int)
ON_FILE(int, fdatasync, (int file), (file), int)
ON_FILE(int, ftruncate, (int file, off_t length), (file, length), int, off_t)
ON_FILE(int, ftruncate64, (int file, off64_t length), (file, length), int, off64_t)
ON_FILE(int, fallocate, (int file, int mode, off_t at, off_t length), (file, mode, at, length), int, int, off_t, off_t)

ssize_t copy_file_range(int from, off64_t *from_at, int to, off64_t *to_at, size_t length, unsigned flags) {
  if (fails_on(to)) return -1;
  REAL(ssize_t, "copy_file_range", int, off64_t *, int, off64_t *, size_t, unsigned);
  return real(from, from_at, to, to_at, length, flags);
}

ssize_t sendfile64(int to, int from, off64_t *at, size_t length) {
  if (fails_on(to)) return -1;
  REAL(ssize_t, "sendfile64", int, int, off64_t *, size_t);
  return real(to, from, at, length);
}

#define OPEN(name) \
  int name(const char *path, int flags, ...) { \
    va_list rest; \
    va_start(rest, flags); \
    mode_t mode = (flags & (O_CREAT | O_TMPFILE)) ? va_arg(rest, mode_t) : 0; \
    va_end(rest); \
    if ((flags & (O_CREAT | O_TRUNC)) != 0 && fails_at(path)) return -1; \
    REAL(int, #name, const char *, int, ...); \
    return real(path, flags, mode); \
  }

OPEN(open)
OPEN(open64)

#define ON_PATH(name, parameters, arguments, ...) \
  int name parameters { \
    if (fails_at(path)) return -1; \
    REAL(int, #name, __VA_ARGS__); \
    return real arguments; \
  }

ON_PATH(mkdir, (const char *path, mode_t mode), (path, mode), const char *, mode_t)
ON_PATH(unlink, (const char *path), (path), const char *)
ON_PATH(rmdir, (const char *path), (path), const char *)
ON_PATH(rename, (const char *path, const char *to), (path, to), const char *, const char *)
ON_PATH(chmod, (const char *path, mode_t mode), (path, mode), const char *, mode_t)

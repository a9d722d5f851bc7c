// Element by element: the compiler turns each body into vectors.
#include "CKernels.h"
#include "Dispatch.h"
#include "Exponential.h"

BODY void exp_body(long count, const float *restrict x, float *restrict y) {
  for (long i = 0; i < count; i++) y[i] = exponential(x[i]);
}
FAST static void exp_fast(long count, const float *x, float *y) { exp_body(count, x, y); }
static void exp_portable(long count, const float *x, float *y) { exp_body(count, x, y); }
void gw_exp(long count, const float *x, float *y) { (HAS_FAST ? exp_fast : exp_portable)(count, x, y); }

BODY void relu_body(long count, const float *restrict x, float *restrict y) {
  for (long i = 0; i < count; i++) y[i] = x[i] <= 0 ? 0 : x[i];
}
FAST static void relu_fast(long count, const float *x, float *y) { relu_body(count, x, y); }
static void relu_portable(long count, const float *x, float *y) { relu_body(count, x, y); }
void gw_relu(long count, const float *x, float *y) { (HAS_FAST ? relu_fast : relu_portable)(count, x, y); }

BODY void relu_backward_body(long count, const float *restrict y, const float *restrict dy, float *restrict dx) {
  for (long i = 0; i < count; i++) dx[i] = y[i] <= 0 ? 0 : dy[i];
}
FAST static void relu_backward_fast(long count, const float *y, const float *dy, float *dx) {
  relu_backward_body(count, y, dy, dx);
}
static void relu_backward_portable(long count, const float *y, const float *dy, float *dx) {
  relu_backward_body(count, y, dy, dx);
}
void gw_relu_backward(long count, const float *y, const float *dy, float *dx) {
  (HAS_FAST ? relu_backward_fast : relu_backward_portable)(count, y, dy, dx);
}

BODY void add_rows_body(long rows, long columns, const float *restrict x, const float *restrict bias,
                        float *restrict y) {
  for (long i = 0; i < rows; i++) {
    for (long j = 0; j < columns; j++) y[i * columns + j] = x[i * columns + j] + bias[j];
  }
}
FAST static void add_rows_fast(long rows, long columns, const float *x, const float *bias, float *y) {
  add_rows_body(rows, columns, x, bias, y);
}
static void add_rows_portable(long rows, long columns, const float *x, const float *bias, float *y) {
  add_rows_body(rows, columns, x, bias, y);
}
void gw_add_rows(long rows, long columns, const float *x, const float *bias, float *y) {
  (HAS_FAST ? add_rows_fast : add_rows_portable)(rows, columns, x, bias, y);
}

void gw_gather_bytes(long count, long length, const uint8_t *source, const long *rows, const float *table,
                     float *target) {
  for (long i = 0; i < count; i++) {
    const uint8_t *from = source + rows[i] * length;
    float *to = target + i * length;
    for (long j = 0; j < length; j++) to[j] = table[from[j]];
  }
}

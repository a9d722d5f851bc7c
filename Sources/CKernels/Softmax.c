// Softmax and its cross-entropy, a row at a time.
#include "CKernels.h"
#include "Dispatch.h"
#include "Exponential.h"
#include <math.h>

// Σ e^(x − largest), whose terms go to y unless it is null. The largest is taken off so that nothing overflows
// (Goodfellow, Bengio and Courville, Deep Learning, section 4.1). Eight partial sums in a fixed order: the same bits
// whatever the processor adds at once.
BODY float sum_of_exponentials(long count, const float *restrict x, float largest, float *restrict y) {
  float lanes[8] = {0};
  long j = 0;
  for (; j + 8 <= count; j += 8) {
    for (int lane = 0; lane < 8; lane++) {
      float term = exponential(x[j + lane] - largest);
      lanes[lane] += term;
      if (y) y[j + lane] = term;
    }
  }
  for (int lane = 0; j < count; j++, lane++) {
    float term = exponential(x[j] - largest);
    lanes[lane] += term;
    if (y) y[j] = term;
  }
  return ((lanes[0] + lanes[4]) + (lanes[2] + lanes[6])) + ((lanes[1] + lanes[5]) + (lanes[3] + lanes[7]));
}

// nan where there is one.
BODY float largest_of(long count, const float *x) {
  float largest = -INFINITY;
  for (long j = 0; j < count; j++) {
    if (!(x[j] <= largest)) largest = x[j];
    if (largest != largest) break;
  }
  return largest;
}

BODY void softmax_body(long rows, long columns, const float *x, float *y) {
  for (long i = 0; i < rows; i++, x += columns, y += columns) {
    float sum = sum_of_exponentials(columns, x, largest_of(columns, x), y);
    for (long j = 0; j < columns; j++) y[j] /= sum;
  }
}
FAST static void softmax_fast(long rows, long columns, const float *x, float *y) { softmax_body(rows, columns, x, y); }
static void softmax_portable(long rows, long columns, const float *x, float *y) { softmax_body(rows, columns, x, y); }
void gw_softmax(long rows, long columns, const float *x, float *y) {
  (HAS_FAST ? softmax_fast : softmax_portable)(rows, columns, x, y);
}

BODY void log_softmax_body(long rows, long columns, const float *x, float *y) {
  for (long i = 0; i < rows; i++, x += columns, y += columns) {
    float largest = largest_of(columns, x);
    float logarithm = logf(sum_of_exponentials(columns, x, largest, 0));
    for (long j = 0; j < columns; j++) y[j] = (x[j] - largest) - logarithm;
  }
}
FAST static void log_softmax_fast(long rows, long columns, const float *x, float *y) {
  log_softmax_body(rows, columns, x, y);
}
static void log_softmax_portable(long rows, long columns, const float *x, float *y) {
  log_softmax_body(rows, columns, x, y);
}
void gw_log_softmax(long rows, long columns, const float *x, float *y) {
  (HAS_FAST ? log_softmax_fast : log_softmax_portable)(rows, columns, x, y);
}

BODY void cross_entropy_body(long rows, long classes, const float *logits, const float *labels, float *losses,
                             float *gradient, float scale) {
  for (long i = 0; i < rows; i++, logits += classes) {
    long label = (long)labels[i];
    float *row = gradient ? gradient + i * classes : 0;
    float largest = largest_of(classes, logits);
    float sum = sum_of_exponentials(classes, logits, largest, row);
    losses[i] = logf(sum) - (logits[label] - largest);
    if (row) {
      float missed = row[label] / sum - 1;
      for (long j = 0; j < classes; j++) row[j] = row[j] / sum * scale;
      row[label] = missed * scale;
    }
  }
}
FAST static void cross_entropy_fast(long rows, long classes, const float *logits, const float *labels, float *losses,
                                    float *gradient, float scale) {
  cross_entropy_body(rows, classes, logits, labels, losses, gradient, scale);
}
static void cross_entropy_portable(long rows, long classes, const float *logits, const float *labels, float *losses,
                                   float *gradient, float scale) {
  cross_entropy_body(rows, classes, logits, labels, losses, gradient, scale);
}
void gw_softmax_cross_entropy(long rows, long classes, const float *logits, const float *labels, float *losses,
                              float *gradient, float scale) {
  (HAS_FAST ? cross_entropy_fast : cross_entropy_portable)(rows, classes, logits, labels, losses, gradient, scale);
}

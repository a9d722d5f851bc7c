#include "COpenBLAS.h"
#include <cblas.h>

// OpenBLAS's own threads slow the small products that lessons run and make results depend on the core count.
static void use_one_thread(void) {
  static int done = 0;
  if (!done) {
    openblas_set_num_threads(1);
    done = 1;
  }
}

void gw_sgemm(int m, int n, int k, const float *a, long lda, int transposeA, const float *b, long ldb, int transposeB,
              float *c, long ldc) {
  use_one_thread();
  cblas_sgemm(CblasRowMajor, transposeA ? CblasTrans : CblasNoTrans, transposeB ? CblasTrans : CblasNoTrans, m, n, k,
              1.0f, a, (int)lda, b, (int)ldb, 0.0f, c, (int)ldc);
}

void gw_dgemm(int m, int n, int k, const double *a, long lda, int transposeA, const double *b, long ldb, int transposeB,
              double *c, long ldc) {
  use_one_thread();
  cblas_dgemm(CblasRowMajor, transposeA ? CblasTrans : CblasNoTrans, transposeB ? CblasTrans : CblasNoTrans, m, n, k,
              1.0, a, (int)lda, b, (int)ldb, 0.0, c, (int)ldc);
}

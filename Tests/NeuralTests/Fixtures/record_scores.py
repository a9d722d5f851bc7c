"""Records what scikit-learn says of seeded predictions: python record_scores.py > scores.json (scikit-learn 1.9)."""

import json
import warnings

import numpy as np
from sklearn import metrics
from sklearn.calibration import calibration_curve

warnings.simplefilter("ignore")


def plain(value):
    if isinstance(value, (tuple, list)):
        return [plain(part) for part in value]
    if isinstance(value, np.ndarray):
        return plain(value.tolist())
    value = float(value)
    return value if np.isfinite(value) else None


def binary(seed, n, levels):
    """Scores with ties: `levels` different values between 0 and 1."""
    draw = np.random.default_rng(seed)
    truth = draw.integers(0, 2, n)
    truth[:2] = [0, 1]
    scores = np.clip(np.round((draw.random(n) * 0.7 + truth * 0.3) * levels) / levels, 0, 1)
    called = (scores >= 0.5).astype(int)
    return {
        "truth": plain(truth), "scores": plain(scores), "called": plain(called),
        "roc": plain(metrics.roc_curve(truth, scores)),
        "roc_all": plain(metrics.roc_curve(truth, scores, drop_intermediate=False)),
        "auc": plain(metrics.roc_auc_score(truth, scores)),
        "pr": plain(metrics.precision_recall_curve(truth, scores)),
        "pr_dropped": plain(metrics.precision_recall_curve(truth, scores, drop_intermediate=True)),
        "ap": plain(metrics.average_precision_score(truth, scores)),
        "calibration": plain(calibration_curve(truth, scores, n_bins=7)),
        "calibration_quantile": plain(calibration_curve(truth, scores, n_bins=4, strategy="quantile")),
        "brier": plain(metrics.brier_score_loss(truth, scores)),
        "log_loss": plain(metrics.log_loss(truth, scores)),
        "mse": plain(metrics.mean_squared_error(truth, scores)),
        "mae": plain(metrics.mean_absolute_error(truth, scores)),
        "r2": plain(metrics.r2_score(truth, scores)),
    }


def several(seed, n, k):
    draw = np.random.default_rng(seed)
    truth = draw.integers(0, k, n)
    truth[:k] = np.arange(k)
    scores = draw.random((n, k)) + np.eye(k)[truth] * 0.4
    scores /= scores.sum(axis=1, keepdims=True)
    called = scores.argmax(axis=1)
    return {
        "truth": plain(truth), "scores": plain(scores), "called": plain(called),
        "ovr": plain(metrics.roc_auc_score(truth, scores, multi_class="ovr")),
        "ovr_weighted": plain(metrics.roc_auc_score(truth, scores, multi_class="ovr", average="weighted")),
        "ovo": plain(metrics.roc_auc_score(truth, scores, multi_class="ovo")),
        "ovo_weighted": plain(metrics.roc_auc_score(truth, scores, multi_class="ovo", average="weighted")),
        "log_loss": plain(metrics.log_loss(truth, scores)),
        "top_2": plain(metrics.top_k_accuracy_score(truth, scores, k=2)),
        "balanced": plain(metrics.balanced_accuracy_score(truth, called)),
        "adjusted": plain(metrics.balanced_accuracy_score(truth, called, adjusted=True)),
        "matthews": plain(metrics.matthews_corrcoef(truth, called)),
        "kappa": plain(metrics.cohen_kappa_score(truth, called)),
        "linear": plain(metrics.cohen_kappa_score(truth, called, weights="linear")),
        "quadratic": plain(metrics.cohen_kappa_score(truth, called, weights="quadratic")),
        "by_truth": plain(metrics.confusion_matrix(truth, called, normalize="true")),
        "by_prediction": plain(metrics.confusion_matrix(truth, called, normalize="pred")),
        "of_all": plain(metrics.confusion_matrix(truth, called, normalize="all")),
        "report": metrics.classification_report(truth, called),
        "report_named": metrics.classification_report(
            truth, called, target_names=[f"kind number {i}" for i in range(k)], digits=4),
    }


print(json.dumps({
    "binary": [binary(1, 12, 5), binary(2, 60, 20), binary(3, 200, 1000), binary(4, 5, 2)],
    "several": [several(5, 30, 3), several(6, 120, 5)],
}))

"""Writes reference.txt: inputs, results and gradients of PyTorch for the ops of the catalogue, in float64.

Run it again with any Python that has PyTorch: python make_reference.py

Each case is a few lines: `case NAME`, the arguments that aren't tensors (`args`), one `in KIND SHAPE : NUMBERS` for
each operand, the gradient that arrives (`seed`), the result (`out`) and, for each operand with a gradient, `grad
OPERAND : NUMBERS`. Inputs are float32 numbers, so that both precisions start from the same ones.
"""

import math
import pathlib

import torch
import torch.nn.functional as F

torch.manual_seed(1)
nan, inf = math.nan, math.inf
lines = []


def numbers(tensor):
    return " ".join(repr(float(x)) for x in tensor.reshape(-1).tolist())


def shape(tensor):
    return ",".join(str(n) for n in tensor.shape) or "-"


def real(values):
    return torch.as_tensor(values, dtype=torch.float32).double()


def whole(values):
    return torch.as_tensor(values, dtype=torch.int64)


def truth(values):
    return torch.as_tensor(values, dtype=torch.bool)


def rand(*size, low=-2.0, high=2.0):
    return real(torch.rand(*size) * (high - low) + low)


def argument(value):
    if value is None:
        return "none"
    if isinstance(value, bool):
        return f"flag {value}"
    if isinstance(value, int):
        return f"whole {value}"
    if isinstance(value, float):
        return f"number {value!r}"
    return "list " + ",".join(str(n) for n in value)


def case(name, function, *operands, args=()):
    operands = [x.clone().requires_grad_() if x.dtype == torch.float64 else x for x in operands]
    result = function(*operands)
    if isinstance(result, tuple):
        result = result[0]
    lines.append(f"case {name}")
    if args:
        lines.append("args " + " ; ".join(argument(value) for value in args))
    for x in operands:
        kind = {torch.float64: "real", torch.int64: "whole", torch.bool: "truth"}[x.dtype]
        lines.append(f"in {kind} {shape(x)} : {numbers(x)}")
    if result.requires_grad:
        count = result.numel()
        seed = (((torch.arange(count) * 7) % 5).double() / 2 - 0.75).reshape(result.shape)
        wanted = [x for x in operands if x.requires_grad]
        gradients = torch.autograd.grad(result, wanted, seed, allow_unused=True)
        lines.append(f"seed {shape(seed)} : {numbers(seed)}")
        lines.append(f"out {shape(result)} : {numbers(result)}")
        for x, gradient in zip(wanted, gradients):
            if gradient is not None:
                place = next(i for i, y in enumerate(operands) if y is x)
                lines.append(f"grad {place} : {numbers(gradient)}")
    else:
        lines.append(f"out {shape(result)} : {numbers(result)}")


points = real([-100, -10, -3, -1.5, -0.5, -1e-30, 0, 1e-30, 0.3, 0.5, 1, 1.5, 2.5, 10, 80, 100, nan, inf, -inf])
for name in "exp expm1 log log1p sqrt rsqrt square reciprocal abs sign floor ceil round sin cos tan erf tanh sigmoid".split():
    case(name, getattr(torch, name), points)
for name in "relu silu gelu".split():
    case(name, getattr(F, name), points)
case("softplus", lambda x: F.softplus(x, threshold=1000), points)
for slope in (0.01, 0.25):
    case("leaky_relu", lambda x: F.leaky_relu(x, slope), points, args=[slope])
for alpha in (1.0, 0.5):
    case("elu", lambda x: F.elu(x, alpha), points, args=[alpha])
case("negative", torch.neg, points)
case("clip", lambda x: torch.clamp(x, -0.5, 1), points, args=[-0.5, 1.0])
case("clip", lambda x: torch.clamp(x, min=0.5), points, args=[0.5, None])
case("clip", lambda x: torch.clamp(x, max=0.5), points, args=[None, 0.5])
for name in "isnan isfinite logical_not".split():
    case(name, getattr(torch, name), points)

left = real([-7, 7, -7, 7, 0, 1.5, nan, 2, 3, 1e-30, 5, 0])
right = real([3, -3, -3, 3, 2, 0.5, 1, nan, 3, 1e-30, inf, 5])
for name in "add subtract multiply divide maximum minimum remainder".split():
    case(name, getattr(torch, name), left, right)
    case(name, getattr(torch, name), rand(2, 1, 3, low=0.5), rand(4, 1, low=0.5))
case("floor_divide", lambda a, b: torch.floor_divide(a.detach(), b.detach()), left, right)
case("pow", torch.pow, real([2, 2, 0, 0, -2, -2, 0.5, 1, 1e-20, 9]), real([3, 0, 0, 2, 3, 2, -1.5, nan, 2, 0.5]))
case("pow", torch.pow, rand(3, 4, low=0.5), rand(4, low=-1))
for name, function in {
    "equal": torch.eq, "not_equal": torch.ne, "less": torch.lt, "less_equal": torch.le, "greater": torch.gt,
    "greater_equal": torch.ge, "logical_and": torch.logical_and, "logical_or": torch.logical_or,
    "logical_xor": torch.logical_xor,
}.items():
    case(name, function, left, right)
mask = truth([[True, False, True], [False, False, True]])
case("where", torch.where, mask, rand(3), rand(2, 1))
case("where", torch.where, mask, real([nan, 1, inf]), real([[nan], [2]]))

ties = real([[1, 3, 3, 2], [5, 5, 5, 5], [0, -1, nan, 7]])
block = rand(2, 3, 4)
for name in "sum mean prod".split():
    case(name, getattr(torch, name), block)
    for axis in (0, 2, -2):
        case(name, lambda x: getattr(torch, name)(x, axis), block, args=[axis, False])
        case(name, lambda x: getattr(torch, name)(x, axis, keepdim=True), block, args=[axis, True])
    case(name, getattr(torch, name), real([]))
    case(name, getattr(torch, name), real([1e-30, 1e-30, 3]))
case("prod", torch.prod, real([2, 0, 3]))
case("prod", torch.prod, real([2, 0, 0]))
case("sum", lambda x: x.sum((0, 2)), block, args=[(0, 2), False])
case("mean", lambda x: x.mean((0, 2), keepdim=True), block, args=[(0, 2), True])
for name in "var std".split():
    for correction in (0, 1):
        case(name, lambda x: getattr(torch, name)(x, correction=correction), block, args=[None, float(correction), False])
        case(name, lambda x: getattr(torch, name)(x, dim=1, correction=correction, keepdim=True), block,
             args=[1, float(correction), True])
    case(name, lambda x: getattr(torch, name)(x, correction=0), real([2, 2, 2]), args=[None, 0.0, False])
case("var", torch.var, real([3]), args=[None, 1.0, False])
for name in "max min".split():
    case(name, getattr(torch, name), ties[:2])
    case(name, getattr(torch, name), ties)
    case(name, lambda x: getattr(torch, name)(x, 1), ties, args=[1, False])
    case(name, lambda x: getattr(torch, name)(x, 0, keepdim=True), ties, args=[0, True])
    case("a" + name, lambda x: getattr(torch, "a" + name)(x, 1), ties[:2], args=[1, False])
    case("arg" + name, lambda x: getattr(torch, "arg" + name)(x, 1), ties, args=[1, False])
    case("arg" + name, lambda x: getattr(torch, "arg" + name)(x), ties[:2])
for name in "any all".split():
    case(name, getattr(torch, name), mask)
    case(name, lambda x: getattr(torch, name)(x, 1), mask, args=[1, False])
case("cumsum", lambda x: torch.cumsum(x, 1), block, args=[1])
case("cumsum", lambda x: torch.cumsum(x.reshape(-1), 0), block, args=[None])

scores = [rand(3, 5), real([[1e4, -1e4, 0], [1e-30, 0, -1e-30]]), real([[nan, 1, 2], [inf, 1, 2], [-inf, 1, 2]]),
          real([[-inf, -inf]]), real([[7]])]
for x in scores:
    case("softmax", lambda x: torch.softmax(x, -1), x, args=[-1])
    case("log_softmax", lambda x: torch.log_softmax(x, -1), x, args=[-1])
case("logsumexp", lambda x: torch.logsumexp(x, 1), scores[0], args=[1, False])
case("logsumexp", lambda x: torch.logsumexp(x, 1), scores[1], args=[1, False])
case("softmax", lambda x: torch.softmax(x, 0), scores[0], args=[0])

case("matmul", torch.matmul, rand(3, 4), rand(4, 2))
case("matmul", torch.matmul, rand(4), rand(4))
case("matmul", torch.matmul, rand(2, 3, 4), rand(4))
case("matmul", torch.matmul, rand(4), rand(2, 4, 3))
case("matmul", torch.matmul, rand(2, 1, 3, 4), rand(5, 4, 2))
case("matmul", torch.matmul, rand(5, 33), rand(33, 18))

case("squeeze", torch.squeeze, rand(1, 3, 1))
case("unsqueeze", lambda x: x.unsqueeze(-1), rand(2, 3), args=[-1])
case("flatten", lambda x: torch.flatten(x, 1), block, args=[1, -1])
case("expand", lambda x: x.expand(2, -1, 3), rand(2, 1), args=[(2, -1, 3)])
case("reshape", lambda x: x.reshape(4, -1), block, args=[(4, -1)])
case("transpose", lambda x: x.permute(2, 0, 1), block, args=[(2, 0, 1)])
case("concat", lambda a, b: torch.cat([a, b], 1), rand(2, 1), rand(2, 3), args=[1])
case("stack", lambda a, b: torch.stack([a, b], -1), rand(2, 3), rand(2, 3), args=[-1])
case("flip", lambda x: torch.flip(x, (0, 2)), block, args=[(0, 2)])
case("roll", lambda x: torch.roll(x, -3), block, args=[-3, None])
case("roll", lambda x: torch.roll(x, 2, 1), block, args=[2, 1])
case("pad", lambda x: F.pad(x, (1, 2, 0, 1)), block, args=[(1, 2, 0, 1)])
for diagonal in (-1, 0, 2):
    case("tril", lambda x: torch.tril(x, diagonal), block, args=[diagonal])
    case("triu", lambda x: torch.triu(x, diagonal), block, args=[diagonal])
case("take", lambda x, i: x[i], block, whole([[1, 0], [-1, 1]]), args=[0])
case("take", lambda x, i: x[:, :, i], block, whole([3, 3, 0]), args=[2])
case("take", lambda x, i: torch.take(x, i), block, whole([23, -1, 5]), args=[None])
case("masked_select", lambda x, m: x[m], rand(2, 3), mask)
case("gather", lambda x, i: torch.gather(x, 1, i), rand(3, 4), whole([[0, 0], [3, 1], [2, 2]]), args=[1])
case("embedding", F.embedding, whole([[1, 1], [0, 3]]), rand(4, 3))
case("one_hot", lambda x: F.one_hot(x), whole([2, 0, 1]), args=[-1])
case("one_hot", lambda x: F.one_hot(x, 4), whole([[2], [0]]), args=[4])

for name in "mse_loss l1_loss huber_loss".split():
    case(name, getattr(F, name), rand(3, 2), rand(3, 2))
    case(name, getattr(F, name), real([1, 2, 9, 2]), real([1, 3, 2, 1]))
case("huber_loss", lambda x, t: F.huber_loss(x, t, delta=0.5), rand(6), rand(6), args=[0.5])
case("kl_div", F.kl_div, rand(2, 3), rand(2, 3, low=0.1, high=1))
case("hinge_loss", lambda x, t: torch.relu(1 - t * x).mean(), real([0.5, -2, 1, 3]), real([1, -1, 1, -1]))
case("binary_cross_entropy", F.binary_cross_entropy, rand(2, 3, low=0.1, high=0.9), rand(2, 3, low=0, high=1))
case("binary_cross_entropy", F.binary_cross_entropy, real([0, 1, 0, 1]), whole([0, 1, 1, 0]).double())
case("binary_cross_entropy_with_logits", F.binary_cross_entropy_with_logits, real([0, 3, -3, 1e4, -1e4, 1e-30]),
     real([0, 1, 0.5, 1, 1, 0]))
labels = whole([1, 0, 4])
case("cross_entropy", F.cross_entropy, scores[0], labels)
case("cross_entropy", F.cross_entropy, real([[1e4, -1e4, 0], [1e-30, 0, -1e-30]]), whole([1, 0]))
case("nll_loss", F.nll_loss, torch.log_softmax(scores[0], 1).float().double(), labels)


def held(p):
    return torch.clamp(p, 1e-7, 1 - 1e-7)


def sparse(t, p):
    return F.cross_entropy(torch.log(held(p)), t, reduction="none")


def dense(t, p):
    return -(t * torch.log(held(p / p.sum(-1, keepdim=True)))).sum(-1)


# Keras's definitions, written out; PyTorch differentiates them.
shares = real([[0.2, 0.3, 0.5], [0, 1, 0], [0.1, 0.1, 0.2]])
case("sparse_categorical_crossentropy", sparse, whole([2, 0, 1]), shares)
case("categorical_crossentropy", dense, real([[0, 0, 1], [1, 0, 0], [0.5, 0.5, 0]]), shares)

path = pathlib.Path(__file__).with_name("reference.txt")
path.write_text(f"# PyTorch {torch.__version__.split('+')[0]}, float64; made by make_reference.py\n" + "\n".join(lines) + "\n")
print(len([line for line in lines if line.startswith("case")]), "cases,", path.stat().st_size, "bytes")

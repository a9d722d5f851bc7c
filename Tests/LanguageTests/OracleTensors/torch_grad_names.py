import torch
x = torch.tensor([[1., 2.], [3., 4.]], requires_grad=True)
v = torch.tensor([1., -1.], requires_grad=True)
for y in [x[0], x[0, 0], x[:, 0], x[0:1], x[1:, 0], x[None], x[[0, 1]], x[x > 1], x.T, x.reshape(-1), x.flatten(),
          x.sum(), x.sum(0), x.mean(), x.mean(dim=1), x @ x, x @ v, v @ v, x * 2, x - 1, x / 2, -x, x + 1, x ** 2, x ** x,
          x.abs(), x.exp(), x.relu(), x.max(), x.max(dim=0)[0], x.softmax(0), x.log_softmax(0), x.unsqueeze(0),
          x.squeeze(), torch.cat([x, x]), torch.stack([x, x]), x.clamp(0, 1), torch.where(x > 1, x, x), x.var(),
          x.std(), x.prod(), x.expand(1, 2, 2), x.amax(0), x.sigmoid(), x.tanh(), x.sqrt(), x.log()]:
    print(y)
w = torch.tensor(0.5, requires_grad=True)
loss = (w * 2 - 2.9) ** 2
print(f"{loss} {loss:.3f} {loss!r} {v}", "%.3f" % loss.detach(), "{} {:.2f}".format(loss, loss))
for row in x.detach():
    print(row, row.grad_fn)

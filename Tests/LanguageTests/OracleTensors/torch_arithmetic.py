import torch

a, b = torch.tensor([3, 1, 2]), torch.tensor([1.5, 2.5, -3.0])
print(a + b, a * 2, a / 2, a // 2, a % 2, a ** 2, -a, abs(b), 10 - a, 2 / b, 2 ** a, b ** 2)
print(a > 1, a == torch.tensor([3, 0, 2]), (a > 1) & (b > 0), (a > 1) | (b > 0), ~(a > 1), 2 >= a)
print(a.dtype, b.dtype, (a + b).dtype, (a / 1).dtype, (a > 1).dtype, b.dtype == torch.float32, a.dtype == torch.int64, torch.long == torch.int64, torch.float)
x = torch.arange(5.0)
x += 1
x *= 2
x[1:3] = 0
x.add_(1).mul_(0.5)
print(x, x.sum() / len(x), x - x.mean(), (x - x.mean()) / x.std(), x.sum().item(), float(x[0]), int(x[1]), bool(x[0] > 0))
print(torch.maximum(a, torch.tensor(2)), torch.clamp(b, min=0), torch.clamp(b, -1, 2), b.clamp(max=2.0), torch.pow(b, 2), torch.sqrt(torch.tensor([4.0, 9.0])), torch.round(torch.tensor([0.5, 1.5, -2.5])), torch.floor(b))
print(torch.exp(torch.tensor([0.0, 1.0])), torch.log(torch.tensor([1.0, 10.0])), torch.sin(torch.tensor(1.0)), torch.sign(b), torch.abs(b), torch.relu(b), torch.sigmoid(torch.tensor(0.0)), torch.tanh(b))
print(type(a), isinstance(a, torch.Tensor), ["zero", "one", "two"][torch.argmin(b)], list(range(torch.tensor(2))), type(a.tolist()), type(b.mean().item()))
print(torch.tensor(2.5) + 1, 1 - torch.tensor([1.0]), torch.tensor(7) // 2, torch.tensor(7) / 2, torch.tensor([1]) * 1.5, torch.tensor(True) & torch.tensor(False), sum([torch.tensor(1.0), torch.tensor(2.0)]))

import torch

x = torch.tensor(3.0, requires_grad=True)
y = x ** 2 + 2 * x + 1
y.backward()
print(x.grad, y, y.item(), x)
a = torch.tensor([1.0, 2.0], requires_grad=True)
(a * 2).sum().backward()
print(a.grad)
(a * 3).sum().backward()
print(a.grad)
a.grad.zero_()
print(a.grad)
b = (a * a).detach()
print(b, b.requires_grad, a.requires_grad, (a + b).requires_grad)
m = torch.tensor([[1.0, 2.0], [3.0, 4.0]], requires_grad=True)
(m @ m).sum().backward()
print(m.grad)
m.grad = None
m.mean(dim=0).max().backward()
print(m.grad)
m.grad = None
torch.relu(m - 2.5).sum().backward()
print(m.grad, torch.where(m > 2, m, -m).sum())
c = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
(c * c).backward(torch.tensor([1.0, 0.1, 0.01]))
print(c.grad)
d = torch.tensor([[1.0, 2.0, 3.0]], requires_grad=True)
d.expand(2, 3).sum().backward()
print(d.grad, d[0, 1].item())
e = torch.tensor([2.0, 3.0], requires_grad=True)
out = e.prod() + e.norm() ** 2 + e[0] / e[1] + torch.log(e).sum() + torch.exp(-e).sum()
out.backward()
print(e.grad, out)
with torch.no_grad():
    f = e * 2
print(f.requires_grad, f)
(e * 2).sum().backward(retain_graph=True)
print(e.grad)

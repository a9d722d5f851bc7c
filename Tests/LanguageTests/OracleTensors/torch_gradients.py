import torch
import torch.nn.functional as F

x = torch.tensor([[0.5, -1.0], [2.0, 0.25]])
w = torch.tensor([[0.1, 0.2, -0.3], [0.4, -0.5, 0.6]], requires_grad=True)
b = torch.zeros(3, requires_grad=True)
h = torch.tanh(x @ w + b)
loss = (h ** 2).mean()
loss.backward()
print(loss)
print(w.grad)
print(b.grad)
w.grad = None
s = F.softmax(x @ w + b, dim=1)
loss = -torch.log(s[torch.arange(2), torch.tensor([2, 0])]).mean()
loss.backward()
print(loss, w.grad)
print(b.grad)
v = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
y = v[1:] * v[:-1]
y.sum().backward()
print(v.grad)
v.grad = None
m = torch.maximum(v, torch.tensor([2.0, 2.0, 2.0]))
m.sum().backward()
print(v.grad)
u = v.detach()
print(u.requires_grad, v.requires_grad)
total = torch.tensor(0.0)
for i in range(3):
    total += v[i] * i
total.backward()
print(total, v.grad)

import torch
import torch.nn.functional as F

x = 2.0
w = torch.tensor(0.5, requires_grad=True)
b = torch.tensor(0.1, requires_grad=True)
print(w.grad)
L = (F.relu(w * x + b) - 2.0) ** 2
print(L)
L.backward()
print(w.grad, b.grad)
print(w.grad.item())
rate = 0.05
for step in range(5):
    w.grad = None
    b.grad = None
    L = (F.relu(w * x + b) - 2.0) ** 2
    L.backward()
    with torch.no_grad():
        w -= rate * w.grad
        b -= rate * b.grad
    print(f"{step} {L.item():.4f} {w.item():.4f}")
a = torch.tensor(1.0, requires_grad=True)
b = 2 * a
c = 3 * b
d = b + c
d.backward()
print(a.grad)
d = (a * a).sum()
d.backward()
print(a.grad, a.is_leaf, d.is_leaf, d.requires_grad)

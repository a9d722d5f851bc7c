import torch

x = torch.arange(12.0).reshape(3, 4)
print(x[0], x[-1, 2], x[:, 1], x[1:, ::2])
print(x[..., 0], x[None].shape, x[0, None].shape)
print(x[torch.tensor([2, 0])])
print(x[x > 6])
print(x[torch.tensor([0, 1]), torch.tensor([1, 3])])
y = x[0]
y[1] = 100.0
print(x)
x[2] = 0.0
x[:, 3] = torch.tensor([7.0, 8.0, 9.0])
x[x > 50] = -1.0
print(x)
z = torch.zeros(2, 2)
z += 1.5
z[0] *= 2
print(z)
for row in z:
    print(row)
print(len(z), [v.item() for v in z[0]])
a, b = z
print(a, b)
print(bool(torch.tensor(1.0) > 0), float(torch.tensor(2.5)), int(torch.tensor(7)))
print(f"{torch.tensor(3.14159):.2f}")

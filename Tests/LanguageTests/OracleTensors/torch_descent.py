import torch
x = torch.tensor(5.0, requires_grad=True)
for step in range(10):
    y = (x - 2) ** 2 + 1
    y.backward()
    with torch.no_grad():
        x -= 0.3 * x.grad
        x.grad.zero_()
    print(step, round(x.item(), 4), round(y.item(), 4))
a = torch.tensor([1.0, 2.0, 3.0])
print(a.mean(), a.std(), a.std(unbiased=False), a.var(), a / a.sum(), a.max() - a.min(), (a - a.mean()) / a.std())
m = torch.arange(6).view(2, 3).float()
print(m, m.mean(dim=0), m.mean(1), m.t(), m @ m.t(), m.sum().item(), m.flatten().tolist(), m[:, 1], m[1], m > 2, m[m > 2])
print(torch.cat((m, m), dim=0).shape, torch.stack((a, a)).shape, m.unsqueeze(0).shape, a.repeat(2), torch.linspace(0, 1, 5))

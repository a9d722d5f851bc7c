import torch
torch.manual_seed(0)
x = torch.linspace(-1, 1, 11).unsqueeze(1)
y = x ** 2
w1 = torch.tensor([[0.8, -0.7, 0.3, -0.2]], requires_grad=True)
b1 = torch.tensor([0.1, 0.1, -0.1, 0.2], requires_grad=True)
w2 = torch.tensor([[0.5], [0.5], [-0.4], [0.3]], requires_grad=True)
b2 = torch.zeros(1, requires_grad=True)
params = [w1, b1, w2, b2]
for epoch in range(100):
    h = torch.relu(x @ w1 + b1)
    out = h @ w2 + b2
    loss = torch.mean((out - y) ** 2)
    for p in params:
        if p.grad is not None:
            p.grad.zero_()
    loss.backward()
    with torch.no_grad():
        for p in params:
            p -= 0.1 * p.grad
    if epoch % 20 == 0:
        print(f"{epoch:4d} {loss.item():.5f} {w1.grad.norm().item():.4f}")
print(sum(p.numel() for p in params), [tuple(p.shape) for p in params], out.detach().squeeze()[:3])
best = torch.argmin((out - y).abs().squeeze())
print(best.item(), out[best].item(), h.shape, (h == 0).sum().item(), (h == 0).float().mean(dim=0))

import torch

x = torch.tensor([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
y = torch.tensor([[0.0], [1.0], [1.0], [0.0]])
w1 = torch.tensor([[0.5, -0.6, 0.3], [0.4, 0.7, -0.8]], requires_grad=True)
b1 = torch.zeros(3, requires_grad=True)
w2 = torch.tensor([[0.9], [-0.7], [0.6]], requires_grad=True)
b2 = torch.zeros(1, requires_grad=True)
parameters = [w1, b1, w2, b2]
for step in range(20):
    h = torch.tanh(x @ w1 + b1)
    p = torch.sigmoid(h @ w2 + b2)
    loss = -(y * torch.log(p) + (1 - y) * torch.log(1 - p)).mean()
    loss.backward()
    with torch.no_grad():
        for parameter in parameters:
            parameter -= 1.0 * parameter.grad
            parameter.grad.zero_()
    if step % 5 == 0:
        print(f"{step:2d} {loss.item():.5f} {loss.requires_grad} {h.shape}")
print(w1, b1, w2.detach(), b2.item(), p.detach().flatten(), w1.grad)
with torch.no_grad():
    guess = (torch.sigmoid(torch.tanh(x @ w1 + b1) @ w2 + b2) > 0.5).float()
print(guess.T, (guess == y).float().mean(), guess.requires_grad, w1.requires_grad, w1.is_leaf, loss.is_leaf)

import torch

w = torch.tensor([1.0, 2.0])
loss = ((w - 1) ** 2).sum()
print(loss, w.grad, loss.requires_grad)
loss.backward()

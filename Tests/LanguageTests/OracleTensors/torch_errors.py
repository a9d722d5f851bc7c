import torch

w = torch.tensor(1.0, requires_grad=True)
L = w * w
L.backward()
L.backward()

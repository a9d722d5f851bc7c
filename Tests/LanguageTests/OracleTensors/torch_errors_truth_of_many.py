import torch

x = torch.tensor([1.0, 2.0])
print(bool((x > 0).all()), bool(x[0]))
if x > 0:
    print("never")

import torch

for values in [[1e-5, 1.0], [1e10, 1.0], [0.1, 100.0], [1.0, 2.0], [1.5], [], [[]], [float("nan"), float("inf")], [1.0, float("inf")], [-1.0, 2.0], [123456.789], [1e-8], [1000.0, 0.001], [99999.0, 1.5], [1 / 3, 2 / 3]]:
    print(torch.tensor(values))
print(torch.tensor(1e10), torch.tensor(0.1), torch.tensor(True), torch.tensor([True, False]), torch.tensor(5), torch.tensor([100000, 1]), torch.tensor(3.0), torch.zeros(0, 3), torch.tensor(-0.5))
print(torch.arange(2000), torch.arange(30) * 1.5, torch.zeros(20, 30))
print(torch.arange(12).reshape(2, 2, 3))
print([torch.tensor([1.0]), torch.tensor(2)], {"w": torch.tensor([0.5])}, (torch.tensor(1.0),))
print(torch.tensor([0.5], requires_grad=True), torch.tensor(0.5, requires_grad=True) * 2, torch.tensor([1.0, 2.0], requires_grad=True).sum())
print(f"{torch.tensor(3.14159):.2f}", f"{torch.tensor(5)}", f"{torch.tensor([1.5])}", str(torch.tensor([1, 2])), "%.3f" % torch.tensor(2.5).item(), torch.zeros(2, 3).shape == (2, 3))
print(torch.tensor([[1.0, 2.0], [3.0, 4.0]]).T, torch.tensor([[0.001, 1000.0]]), torch.tensor([[1, -20], [300, 4]]), torch.ones(2, 2).numpy(), torch.tensor([1, 2]).numpy())

package lab.data;

public record Split(Examples training, Examples validation, Examples test) {}

import "./figure";
